import { expect, test } from 'vitest';
import { columnAt, columnName } from '../../../seed/read/columns.ts';

test.each([
  ['Evidenced Spend (£)', 'evidencedspend'],
  ['Customer_Name ', 'customername'],
  ['Café N° 2', 'cafén2'],
  ['£', ''],
])('%j is the column %j', (printed, name) => {
  expect(columnName(printed)).toBe(name);
});

test('the first column of any accepted name counts', () => {
  expect(columnAt(['URN', 'Customer Name', 'name'], ['name', 'customername'])).toBe(1);
  expect(columnAt(['URN'], ['name'])).toBe(-1);
});
