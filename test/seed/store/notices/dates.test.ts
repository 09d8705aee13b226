import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayOf } from '../../../../seed/store/notices/dates.ts';
import { dayOrPrinted, dayPrinted } from '../../../../seed/values/day.ts';

test.each([
  ['2024-03-31', '2024-03-31'],
  ['2024-06-30T23:00:00Z', '2024-07-01'],
  ['2024-06-30T23:59:59+01:00', '2024-06-30'],
  ['2024-06-30T23:59:59', '2024-06-30'],
  ['2024-02-30', null],
  ['2023-02-29T00:00:00Z', null],
  ['2024-03-31T99:00:00Z', null],
  ['31/03/2024', null],
  ['1900-01-01', '1900-01-01'],
  ['1899-12-31', null],
  ['0201-04-01T00:00:00Z', null],
])('a release that says %j means %j', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test.each([
  ['01/01/1900', '1900-01-01'],
  ['31/12/1899', '31/12/1899'],
  ['1753-01-01T00:00:00Z', '1753-01-01T00:00:00Z'],
  ['1753-01-01', '1753-01-01'],
  [' ', null],
])('a cell with %j is kept as %j, so that a day nobody can mean is told', (cell, kept) => {
  expect(dayOrPrinted(cell)).toBe(kept);
});

test.each([
  ['2025-06-06T23:59:59Z', '2025-06-06'],
  ['2025-06-06T23:59:59.999Z', '2025-06-06'],
  ['2025-06-06T23:59:59+00:00', '2025-06-06'],
  ['2025-06-06T00:00:00Z', '2025-06-06'],
  ['2025-06-06T24:00:00Z', '2025-06-06'],
  ['2025-06-06T23:59:58Z', '2025-06-07'],
  ['2025-06-06T23:30:00Z', '2025-06-07'],
  ['2025-12-06T23:59:59Z', '2025-12-06'],
])('%j, which may be a day and no instant, is %j', (text, day) => {
  expect(dayOf(text)).toBe(day);
  expect(dayPrinted(text)).toBe(day);
});

const two = (number: number): string => String(Math.abs(number)).padStart(2, '0');

test('a random instant in a random zone is its day in London; its day written as one of UTC stays', () => {
  const instants = fc.date({ min: new Date('1980-01-02'), max: new Date('2079-12-30'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.integer({ min: -12 * 4, max: 14 * 4 }), (date, quarters) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(date.getTime() / 1000) * 1000);
      const minutes = Math.abs(quarters) * 15;
      const offset = `${quarters < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
      const local = instant.toZonedDateTimeISO(offset).toPlainDateTime();
      const day = local.toPlainDate().toString();
      const ofUtc = quarters === 0 && ['00:00:00', '23:59:59'].includes(local.toPlainTime().toString());
      const inLondon = instant.toZonedDateTimeISO('Europe/London').toPlainDate().toString();
      expect(dayOf(local.toString({ smallestUnit: 'second' }) + offset)).toBe(ofUtc ? day : inLondon);
      for (const text of [day, `${day}T00:00:00Z`, `${day}T23:59:59Z`, `${day}T12:00:00`])
        expect(dayOf(text)).toBe(day);
    }),
  );
});
