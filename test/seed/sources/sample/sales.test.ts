import { expect, test } from 'vitest';
import { salesFile } from '../../../../seed/sources/g-cloud-sales/raw.ts';
import { sampleSales, sampleSalesControl, sampleSalesSource } from '../../../../seed/sources/sample/sales.ts';
import { sharedData, testWith } from '../../shared-data.ts';

const FILE = `g-cloud-sales/${sampleSalesSource.file}`;
const netE4 = sampleSales().reduce((sum, { amountE4 }) => sum + amountE4, 0n);

test('the rows add up to the control total', () => {
  expect(sampleSales()).toHaveLength(sampleSalesControl.rows);
  expect(sampleSales().reduce((sum, { lines }) => sum + lines, 0)).toBe(sampleSalesControl.lines);
  expect(netE4).toBe(24_011_063_100n);
  expect(sampleSalesControl.net).toBe('2401106.31');
});

test('a row stands under the last month of its financial year, and its months lie in that year', () => {
  for (const { period, financialYear, firstMonth, lastMonth } of sampleSales()) {
    const start = financialYear.slice(0, 4);
    expect(period).toBe(`${Number(start) + 1}-03`);
    expect(`${start}-04` <= firstMonth && firstMonth <= lastMonth && lastMonth <= period).toBe(true);
  }
});

test('a supplier without a published size is UNKNOWN', () => {
  const sizes = new Map(sampleSales().map(({ supplier, size }) => [supplier, size]));
  expect(sizes.get('Info-Assure')).toBe('UNKNOWN');
  expect([...sizes.values()].filter((size) => size === 'SME')).toHaveLength(5);
});

testWith(FILE)('each row is the total of the published lines it names', async () => {
  const totals = new Map<string, { lines: number; amountE4: bigint }>();
  const file = await salesFile(sharedData(FILE));
  for await (const entry of file.records()) {
    if ('reason' in entry) continue;
    const { supplier, buyer, lot, period, amountE4 } = entry.record;
    const year = Number(period.slice(0, 4)) - (period.slice(5) < '04' ? 1 : 0);
    const key = [supplier.toLowerCase(), buyer, lot, year].join('|');
    const held = totals.get(key) ?? { lines: 0, amountE4: 0n };
    totals.set(key, { lines: held.lines + 1, amountE4: held.amountE4 + amountE4 });
  }
  const stated = sampleSales().map(({ lines, amountE4 }) => ({ lines, amountE4 }));
  const found = sampleSales().map(({ supplier, buyer, lot, financialYear }) =>
    totals.get([supplier.toLowerCase(), buyer, lot, financialYear.slice(0, 4)].join('|')),
  );
  expect(found).toEqual(stated);
});
