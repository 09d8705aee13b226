import { afterEach, expect, test, vi } from 'vitest';
import {
  dayFrom,
  dayOfText,
  daysAfter,
  daysBetween,
  financialYearFrom,
  hasZone,
  isDay,
  lastDayOf,
  londonDay,
  londonToday,
  monthAfter,
  monthsAfter,
  monthsBetween,
  monthsOfFinancialYear,
} from '../src/days.ts';

afterEach(() => void vi.useRealTimers());

test.each([
  ['2024-07-01T22:59:59Z', '2024-07-01'],
  ['2024-07-01T23:30:00Z', '2024-07-02'],
  ['2024-12-31T23:59:59Z', '2024-12-31'],
  ['2024-03-31T00:59:59Z', '2024-03-31'],
  ['2024-10-26T23:00:00Z', '2024-10-27'],
  ['2024-10-27T23:00:00Z', '2024-10-27'],
  ['1970-01-01T23:00:00Z', '1970-01-02'],
])('at %s it is %s in London', (instant, day) => {
  expect(londonDay(new Date(instant))).toBe(day);
});

test("today is London's day, also while UTC has the day before", () => {
  vi.useFakeTimers({ now: new Date('2025-06-01T23:30:00Z') });
  expect(londonToday()).toBe('2025-06-02');
});

test.each([
  [2024, 2, 29, '2024-02-29'],
  [2000, 2, 29, '2000-02-29'],
  [2023, 2, 29, null],
  [1900, 2, 29, null],
  [2024, 4, 31, null],
  [2024, 12, 31, '2024-12-31'],
  [2024, 13, 1, null],
  [2024, 0, 1, null],
  [2024, 1, 0, null],
  [99, 12, 31, null],
  [100, 1, 1, '0100-01-01'],
  [476, 9, 4, '0476-09-04'],
  [Number.NaN, 1, 1, null],
])('of year %j, month %j and day %j the day is %j', (year, month, day, text) => {
  expect(dayFrom(year, month, day)).toBe(text);
});

test('every day of four centuries exists, and the day after the last of a month does not', () => {
  for (let at = Date.UTC(1799, 0, 1); at < Date.UTC(2201, 0, 1); at += 86_400_000) {
    const text = new Date(at).toISOString().slice(0, 10);
    if (!isDay(text)) expect.fail(`${text} exists`);
  }
  for (let month = 0; month < 402 * 12; month += 1) {
    const last = new Date(Date.UTC(1799, month + 1, 0));
    const [year, number, day] = [last.getUTCFullYear(), last.getUTCMonth() + 1, last.getUTCDate()];
    expect(lastDayOf(year, number)).toBe(last.toISOString().slice(0, 10));
    expect(dayFrom(year, number, day + 1)).toBeNull();
  }
});

test.each(['2024-02-30', '2024-2-03', '2024-02', '2024-02-03T00:00:00Z', ' 2024-02-03', '03/02/2024', ''])(
  '%j is no day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test.each([
  ['2025-01-15', 12, '2026-01-15'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-11-30', 3, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %i months is %s', (day, months, later) => {
  expect(monthsAfter(day, months)).toBe(later);
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-12-31', 1, '2026-01-01'],
  ['2025-03-01', -1, '2025-02-28'],
])('%s and %i days is %s', (day, days, other) => {
  expect(daysAfter(day, days)).toBe(other);
});

test('days are counted across a change of clocks, over years, and backwards', () => {
  expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
  expect(daysBetween('2023-06-01', '2025-06-01')).toBe(731);
  expect(daysBetween('2025-03-31', '2025-03-29')).toBe(-2);
});

test.each([
  ['2024-07-01', '2024-07-01'],
  ['2024-07-01T23:30:00', '2024-07-01'],
  ['2024-07-01T23:30:00Z', '2024-07-02'],
  ['2024-07-01 23:30:00z', '2024-07-02'],
  ['2024-07-01T23:30:00+01:00', '2024-07-01'],
  ['2024-07-02T00:30:00+0200', '2024-07-01'],
  ['2024-07-01T00:00Z', '2024-07-01'],
  ['2024-07-01T00:00:00.000Z', '2024-07-01'],
  ['2024-07-01T23:59:59Z', '2024-07-01'],
  ['2024-07-01T23:59:59.999Z', '2024-07-01'],
  ['2024-07-01T23:59:59+00:00', '2024-07-01'],
  ['2024-07-01T23:59:59+01:00', '2024-07-01'],
  ['2024-07-01T23:59:58Z', '2024-07-02'],
  ['2024-07-01T24:00:00Z', '2024-07-01'],
  ['2024-07-01T24:00', '2024-07-01'],
  ['2024-02-30', null],
  ['2024-02-30T10:00:00Z', null],
  ['2024-07-01T25:00:00Z', null],
  ['1 July 2024', null],
  ['', null],
])('the day of %j is %j', (text, day) => {
  expect(dayOfText(text)).toBe(day);
});

test.each([
  ['2024-07-01T10:00:00Z', true],
  ['2024-07-01 10:00-0530', true],
  ['2024-07-01t10:00+01:00', true],
  ['2024-07-01T10:00:00', false],
  ['2024-07-01', false],
  ['2024-07-01Z', false],
  [' 2024-07-01T10:00:00Z', false],
  ['2024-07-01T10:00:00Z.', false],
])('%j has a zone: %j', (text, has) => {
  expect(hasZone(text)).toBe(has);
});

test.each([
  ['2024-12', 1, '2025-01'],
  ['2024-03', -3, '2023-12'],
  ['2024-03', 0, '2024-03'],
])('%s and %i months is the month %s', (month, months, other) => {
  expect(monthAfter(month, months)).toBe(other);
});

test.each([
  ['2024-01', '2024-01', 0],
  ['2022-11', '2024-01', 14],
  ['2024-01', '2022-11', -14],
])('from %s to %s there are %i months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

test.each([
  [2012, '2012/13', '2012-04', '2013-03'],
  [1999, '1999/00', '1999-04', '2000-03'],
  [2008, '2008/09', '2008-04', '2009-03'],
  [998, '0998/99', '0998-04', '0999-03'],
])('the financial year that begins in %i is %s, from %s to %s', (year, name, from, to) => {
  expect(financialYearFrom(year)).toBe(name);
  expect(monthsOfFinancialYear(name)).toEqual({ from, to });
});
