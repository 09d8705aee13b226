import { expect, test } from 'vitest';
import { daysBetween, monthsAfter } from '../../src/contract/months.ts';

test.each([
  ['2025-01-15', 12, '2026-01-15'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-11-30', 3, '2026-02-28'],
])('%s and %i months is %s', (day, months, later) => {
  expect(monthsAfter(day, months)).toBe(later);
});

test('days are counted across a change of clocks', () => {
  expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
});
