import { expect, test } from 'vitest';
import { dayOf } from '../../../../seed/store/notices/dates.ts';

test.each([
  ['2024-03-31', '2024-03-31'],
  ['2024-06-30T23:00:00Z', '2024-07-01'],
  ['2024-06-30T23:59:59+01:00', '2024-06-30'],
  ['2024-06-30T23:59:59', '2024-06-30'],
  ['2024-02-30', null],
  ['2023-02-29T00:00:00Z', null],
  ['2024-03-31T99:00:00Z', null],
  ['31/03/2024', null],
])('a release that says %j means %j', (text, day) => {
  expect(dayOf(text)).toBe(day);
});
