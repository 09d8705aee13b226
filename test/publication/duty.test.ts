import { expect, test } from 'vitest';
import { allowedOn, isInDays, isLate } from '../../src/publication/duty.ts';
import type { RuleNode } from '../../src/rule/node.ts';

const rule = (id: string, days: number, more: Partial<RuleNode> = {}): RuleNode => ({
  id,
  kind: 'PUBLICATION_DUTY',
  title: id,
  says: id,
  authority: 'ALL',
  covers: null,
  valueE4: BigInt(days) * 10_000n,
  unit: 'DAYS',
  vat: null,
  validFrom: '2021-06-24',
  validTo: '2025-02-24',
  money: null,
  reach: null,
  portion: null,
  documentTitle: 'A note',
  publisher: 'Cabinet Office',
  documentUrl: null,
  publishedOn: null,
  publishedInferred: false,
  locator: 'somewhere',
  ...more,
});

const DUTIES = [
  rule('central', 30, { authority: 'CENTRAL' }),
  rule('others', 90, { authority: 'SUB_CENTRAL' }),
  rule('of some month', 10, { validFrom: '2026-01', validTo: null }),
];
const DEPARTMENT = { formats: ['Ministerial department'], buyers: 1 };
const UNKNOWN = { formats: [], buyers: 1 };

test.each([
  ['the first day', '2021-06-24', [30, 30]],
  ['the last day', '2025-02-23', [30, 30]],
  ['the day before the first', '2021-06-23', null],
  ['the day it ended', '2025-02-24', null],
  ['a month in which a duty perhaps was in force', '2026-01-30', null],
  ['the month after', '2026-02-01', [10, 10]],
])('a department on %s', (_, day, expected) => {
  const allowed = allowedOn(day, DEPARTMENT, DUTIES);
  expect(allowed && [allowed.least, allowed.most]).toEqual(expected);
});

test('a buyer that may be either is bound by one of the two', () => {
  const allowed = allowedOn('2024-01-01', UNKNOWN, DUTIES);
  expect(allowed).toMatchObject({ least: 30, most: 90, rules: [{ id: 'central' }, { id: 'others' }] });
  const several = { formats: ['Ministerial department'], buyers: 2 };
  expect(allowedOn('2024-01-01', several, DUTIES)).toMatchObject({ least: 30, most: 90 });
  expect([30, 31, 90, 91].map((days) => isLate(days, allowed))).toEqual([false, null, null, true]);
  expect(isLate(500, null)).toBeNull();
});

test('only duties that are counted in days say how late something is', () => {
  const pounds = rule('pounds', 10_000, { unit: 'GBP' });
  const threshold = rule('threshold', 30, { kind: 'THRESHOLD' });
  expect([...DUTIES, pounds, threshold, rule('none', 1, { valueE4: null })].filter(isInDays)).toEqual(DUTIES);
});
