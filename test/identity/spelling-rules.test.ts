import { expect, test } from 'vitest';
import { rulesFrom, spellingRules } from '../../src/identity/rules.ts';

const sources = { register: { title: 'A register', url: 'https://example.test/register' } };
const rule = {
  spelling: 'MoJ',
  govukSlug: 'ministry-of-justice',
  reason: 'its acronym',
  source: 'register',
  decidedOn: '2026-06-01',
};

test('a rule gives its source with title and address', () => {
  expect(rulesFrom({ sources, rules: [rule] })).toEqual([
    { ...rule, curatedBody: null, source: 'A register', sourceUrl: 'https://example.test/register' },
  ]);
});

test.each([
  ['two rules for one name, however spelt', [rule, { ...rule, spelling: 'The MOJ.' }], 'repeated: The MOJ.'],
  ['a rule that names no body', [{ ...rule, govukSlug: null }], 'without one body: MoJ'],
  ['a rule that names two bodies', [{ ...rule, curatedBody: 'kent-probation' }], 'without one body: MoJ'],
  ['an unknown source', [{ ...rule, source: 'hearsay' }], 'without source: MoJ'],
  [
    'a curated body that is not there',
    [{ ...rule, govukSlug: null, curatedBody: 'surrey-probation' }],
    'for no curated body: MoJ',
  ],
  ['a day that is none', [{ ...rule, decidedOn: '1 June' }], 'decidedOn'],
  ['a misspelt field', [{ ...rule, govukslug: 'x' }], 'govukslug'],
])('%s is refused', (_, rules, message) => {
  expect(() => rulesFrom({ sources, rules })).toThrow(message);
});

test('every rule that comes with the project says why and by which source', () => {
  expect(spellingRules().length).toBeGreaterThan(100);
  for (const { reason, sourceUrl } of spellingRules()) {
    expect(reason).not.toBe('');
    expect(sourceUrl).toMatch(/^https:/);
  }
});
