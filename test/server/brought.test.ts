import { expect, test } from 'vitest';
import type { Domain } from '../../src/domain/domain.ts';
import type { Finder } from '../../src/domain/finder.ts';
import { brought } from '../../src/server/brought.ts';
import { DOMAINS } from '../../src/server/domains.ts';

const finder: Finder = { kinds: ['LOT'], find: async () => ({ hits: [], isAll: true }) };
const reads = { Lot: async () => null };

const KINDS: [kind: string, brings: Partial<Domain>][] = [
  ['type PageInfo', { types: { PageInfo: {} } }],
  ['query field node', { query: { node: () => null } }],
  ['loader search', { loaders: { search: () => [] } as Domain['loaders'] & object }],
  ['node kind Lot', { nodes: reads }],
  ['search kind LOT', { finders: [finder] }],
];

test.each(KINDS)('two domains that bring the %s are refused, and both are named', (kind, brings) => {
  const [moon, planet]: Domain[] = [
    { name: 'moon', types: {}, ...brings },
    { name: 'planet', types: {}, ...brings },
  ];
  expect(brought([moon!])).toMatchObject(brings);
  expect(() => brought([moon!, planet!])).toThrow(`the ${kind} is brought by moon and by planet`);
});

test('what domains bring under different names is all there', () => {
  const { types, query, finders } = brought(DOMAINS);
  expect(Object.keys(types).length).toBe(DOMAINS.flatMap((one) => Object.keys(one.types)).length);
  expect(Object.keys(query).length).toBe(DOMAINS.flatMap((one) => Object.keys(one.query ?? {})).length);
  expect(finders.length).toBeGreaterThan(2);
});
