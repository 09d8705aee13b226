import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthAfter, periodOf } from '../../../../seed/sources/g-cloud-sales/period.ts';

test.for([
  '2013-11-01l',
  '2013-11-01',
  '2013-11',
  '2013/11/01',
  '2013-11-01 00:00:00',
  '2013-11-01T00:00:00Z',
  '2013-11-01T00:00:00.000+00:00',
  '201311',
  '20131101',
  'Nov-13',
  'Nov 13',
  'Nov 2013',
  'November 2013',
  'november-13',
  '01-Nov-13',
  '1st Nov 2013',
  '30 November 2013',
  '2013 Nov',
  "Nov '13",
  '01/11/2013',
  '1/11/13',
  '30.11.2013',
  '01/11/2013 00:00',
  '11/2013',
  '41579',
  '41608',
  '41579.0',
] as const)('reads %s as November 2013', (printed) => {
  expect(periodOf(` ${printed} `, '2014-01')).toEqual({ period: '2013-11' });
});

test('reads every day of a spreadsheet as the month it lies in', () => {
  const days = fc
    .integer({ min: 0, max: 20 * 365 })
    .map((day) => ({ day, date: new Date(Date.UTC(2012, 0, 1 + day)) }));
  const property = fc.property(days, ({ day, date }) => {
    expect(periodOf(String(40_909 + day), null)).toEqual({ period: date.toISOString().slice(0, 7) });
  });
  fc.assert(property);
});

test.for([
  ['', 'PERIOD_MISSING'],
  ['17-Jan', 'PERIOD_AMBIGUOUS'],
  ['11/13', 'PERIOD_AMBIGUOUS'],
  ['10/25/2013', 'PERIOD_IMPOSSIBLE'],
  ['31/11/2013', 'PERIOD_IMPOSSIBLE'],
  ['2013-13', 'PERIOD_IMPOSSIBLE'],
  ['2013-02-29', 'PERIOD_IMPOSSIBLE'],
  ['Nov', 'PERIOD_UNREADABLE'],
  ['Q1 2014', 'PERIOD_UNREADABLE'],
  ['Mayor 2014', 'PERIOD_UNREADABLE'],
  ['__proto__', 'PERIOD_UNREADABLE'],
  ['2008-12', 'PERIOD_OUT_OF_RANGE'],
  ['2014-02', 'PERIOD_OUT_OF_RANGE'],
  ['40117', 'PERIOD_OUT_OF_RANGE'],
] as const)('refuses “%s”: %s', ([printed, reason]) => {
  expect(periodOf(printed, '2014-01')).toEqual({ reason });
});

test('takes the month after the as-at date as the last', () => {
  expect([monthAfter('2013-12-13'), monthAfter('2014-01-31')]).toEqual(['2014-01', '2014-02']);
});
