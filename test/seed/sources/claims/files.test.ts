import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claims } from '../../../../seed/sources/claims/index.ts';
import { rules } from '../../../../seed/sources/rules/index.ts';
import { Head } from '../../../../seed/read/head.ts';
import { claimsFile, pounds, rulesFile } from '../../../support/statements-file.ts';
import { questions } from '../../../support/saved-answer.ts';
import { aFile, collected } from '../../published-file.ts';

const FOLDER = join(import.meta.dirname, '../../../../seed/sources');
const files = (kind: string): string[] => globSync(join(FOLDER, kind, '*.yaml')).toSorted();

const found = async (path: string) => {
  const file = await claims.read(path, null);
  const seen = new Set<string>();
  return (await collected(file.records())).map((raw) => ({ line: raw.line, ...claims.accept(raw, seen) }));
};

test.each(files('claims'))(
  '%s is whole, and each check names a question, variables and columns that are there',
  async (path) => {
    for (const one of await found(path)) {
      expect(one).not.toHaveProperty('reason');
      if ('reason' in one) continue;
      const { check, from, to } = one.record.record;
      if (!check || !('question' in check)) continue;
      const question = questions.get(check.question)!;
      const names = question.variables.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(Object.keys(check.variables)));
      if (from && to) expect(names).toEqual(expect.arrayContaining(['from', 'to']));
      const columns = question.plan.columns.map(({ name }) => name);
      const used = [check.sum, check.per, check.where?.column].filter((name) => name != null);
      expect(columns).toEqual(expect.arrayContaining(used));
    }
  },
);

test.each(files('claims'))(
  'each claim of %s says by itself what it is about, since it is shown alone',
  async (path) => {
    const says = (await found(path)).flatMap((one) => ('reason' in one ? [] : one.record.record.says));
    expect(says.length).toBeGreaterThan(0);
    const leaning =
      /^(?:of that|that|it|they|this|these)\b|\bof (?:them|that time)\b|\bthe ministry\b(?! of)/i;
    expect(says.filter((sentence) => leaning.test(sentence))).toEqual([]);
  },
);

test.each(files('rules'))('%s is whole', async (path) => {
  const seen = new Set<string>();
  for (const raw of await collected((await rules.read(path, null)).records()))
    expect(rules.accept(raw, seen)).not.toHaveProperty('reason');
});

test('nothing of the founding page is there in its own words: each claim is short and says where it stands', () => {
  const text = readFileSync(join(FOLDER, 'claims/moj-digital-2018.yaml'), 'utf8');
  expect(text.match(/^ {4}says: /gm)).toHaveLength(28);
  expect(text.match(/^ {4}locator: /gm)).toHaveLength(28);
});

test.each([
  ['a member nobody knows', { id: 'a', sayz: 'It is so.' }, /statements\.yaml, a: .*sayz/],
  [
    'an amount that is no decimal',
    { id: 'a', value: pounds('a lot'), check: { none: 'x' } },
    /a: value\.amount: expected a decimal/,
  ],
  [
    'an amount that is a number',
    { id: 'a', value: { ...pounds('1'), amount: 1.1 }, check: { none: 'x' } },
    /a: value\.amount/,
  ],
  ['a figure that nothing checks', { id: 'a', value: pounds('1') }, /a: check: a figure says what checks it/],
  [
    'a check of nothing',
    { id: 'a', check: { question: 'sme-share', sum: 'net' } },
    /a: value: what is checked needs a value/,
  ],
  [
    'a check without a column',
    { id: 'a', value: pounds('1'), check: { question: 'sme-share' } },
    /a: check\.sum/,
  ],
  [
    'no rule to hold it against',
    { id: 'a', value: pounds('1'), check: { asRule: true } },
    /a: about\.rule: what is held against a rule names it/,
  ],
  ['a month that is none', { id: 'a', from: '2013-13' }, /a: from: expected a month/],
  [
    'months the wrong way round',
    { id: 'a', from: '2013-12', to: '2013-11' },
    /a: to: the last month is not before the first/,
  ],
  ['an id that is none', { id: 'A B' }, /A B: id: expected a name/],
])('%s is told with file, record and reason', async (_, claim, detail) => {
  const [, wrong] = await found(claimsFile([{ id: 'good' }, claim]));
  expect(wrong).toMatchObject({ reason: 'NOT_AS_DESCRIBED', detail: expect.stringMatching(detail) });
  expect(wrong!.line).toBeGreaterThan(6);
});

test.each([
  ['2015', '2010', false],
  ['2015-04', '2015-03-31', false],
  ['2015-04', '2015', true],
  ['2015', '2015-04-01', true],
])('a rule from %s to %s is one: %s', async (from, to, isOne) => {
  const file = await rules.read(rulesFile([{ id: 'a', from, to }]), null);
  const [raw] = await collected(file.records());
  const detail = expect.stringMatching(/a: to: the day it ended is not before the day it began/);
  const read = rules.accept(raw!, new Set());
  if (isOne) expect(read).not.toHaveProperty('reason');
  else expect(read).toMatchObject({ reason: 'NOT_AS_DESCRIBED', detail });
});

test('a claim stands once in a file', async () => {
  expect((await found(claimsFile([{ id: 'a' }, { id: 'a' }])))[1]).toMatchObject({
    reason: 'ID_REPEATED',
    detail: 'a',
  });
});

test.each([
  ['not YAML', 'claims: [', /cannot be read as YAML \(line 1\)/],
  ['no list', 'id: a\ndocument: { title: t, publisher: p }\n', /has no list “claims”/],
  ['no document', 'id: a\nclaims: []\n', /is not understood: document/],
  [
    'an unknown member beside the list',
    'id: a\ndocument: { title: t, publisher: p }\nclaim: 1\nclaims: []\n',
    /is not understood: .*claim/,
  ],
])('a file that is %s is refused', async (_, text, sentence) => {
  await expect(claims.read(aFile(text, 'x.yaml'), null)).rejects.toThrow(sentence);
});

test('a day given beside the document is refused', async () => {
  await expect(claims.read(claimsFile([{ id: 'a' }]), '2020-01-01')).rejects.toThrow('Leave out --as-at');
});

test('each kind is known by its beginning, and no other file is', async () => {
  const heads = await Promise.all(
    [claimsFile([{ id: 'a' }]), rulesFile([{ id: 'a', from: '2010' }])].map((path) => Head.of(path)),
  );
  expect(heads.map((head) => [claims.recognises(head), rules.recognises(head)])).toEqual([
    ['YES', 'NO'],
    ['NO', 'YES'],
  ]);
  const other = await Head.of(aFile('claims:\n  - a\n', 'x.yaml'));
  expect(claims.recognises(other)).toBe('NO');
});
