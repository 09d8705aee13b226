import { expect, test } from 'vitest';
import { columnName, columnsIn } from '../../../seed/read/columns.ts';

test.each([
  ['Evidenced Spend (£)', 'evidencedspend'],
  ['Customer_Name ', 'customername'],
  ['Café N° 2', 'cafén2'],
  ['£', ''],
])('%j is the column %j', (printed, name) => {
  expect(columnName(printed)).toBe(name);
});

test('of several columns for a field the first accepted name counts', () => {
  const table = { name: { required: true, accepted: ['name', 'customer name'] } };
  expect(columnsIn(['URN', 'Customer Name', 'name'], table).get('name')).toBe(2);
  expect(columnsIn(['URN', 'Customer_name'], table).get('name')).toBe(1);
  expect(columnsIn(['URN'], table).has('name')).toBe(false);
});
