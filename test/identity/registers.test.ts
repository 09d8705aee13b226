import { expect, test } from 'vitest';
import { IMPORTERS } from '../../seed/run/importers.ts';
import { SAMPLE } from '../../seed/sources/sample/index.ts';
import { synthetic } from '../../seed/sources/synthetic/index.ts';
import { REGISTERS } from '../../src/identity/knowledge.ts';

test('printed names are compared with the bodies of every source that lists organisations', () => {
  const all = [...IMPORTERS.values(), ...SAMPLE, ...synthetic({ lines: 1, seed: 1 })];
  const registers = all.flatMap(({ source }) => (source.kind === 'ORGANISATIONS' ? [source.id] : []));
  expect(new Set(REGISTERS)).toEqual(new Set(registers));
});
