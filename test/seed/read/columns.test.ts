import { expect, test } from 'vitest';
import { columnName, columnsIn, misfitIn } from '../../../seed/read/columns.ts';

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

test('a record that ends too early is told with the required columns it ends before, five by name', () => {
  const header = ['id', 'note', ' Title ', 'b', 'c', 'd', 'e', 'f', 'other'];
  const required = new Set(['Title', 'b', 'c', 'd', 'e', 'f', 'id']);
  const table = Object.fromEntries(
    header.map((name) => [name.trim(), { required: required.has(name.trim()), accepted: [name] }]),
  );
  const said = (...cells: string[]): string => misfitIn({ cells, header }, columnsIn(header, table), table);
  expect(said('1')).toBe('1 column; the header has 9; it ends before “Title”, “b”, “c”, “d”, “e” and 1 more');
  expect(said('1', '', 't', 'b', 'c', 'd', 'e')).toBe('7 columns; the header has 9; it ends before “f”');
  expect(said(...header, 'x')).toBe('10 columns; the header has 9');
});
