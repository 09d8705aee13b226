import { expect, test } from 'vitest';
import { columnsOf, salesColumns, vatOf } from '../../../../seed/sources/g-cloud-sales/header.ts';

const RELEASES: readonly [string, string][] = [
  ['2013', 'Framework,Lot,Supplier,Customer,For_Month,Product_Service_Description,Total_Charge'],
  ['April 2014', 'LotDescription,SupplierName,CustomerName,Return Month,EvidencedSpend,Sector,SME or Large'],
  [
    'July 2014',
    'ID,Framework,LotDescription,SupplierName,CustomerName,ReturnMonth,ProjectNameAndDescription,EvidencedSpend,Sector,SMEorLarge',
  ],
  [
    '2017',
    'Sector,Lot Description,Return Month,Evidenced Spend,SME Status,Supplier Name,Customer Name,Framework',
  ],
  [
    'shouted',
    ' SUPPLIER NAME ,CUSTOMER_NAME,RETURN-MONTH,"Evidenced Spend (£, ex VAT)"'
      .replaceAll('"', '')
      .replace('£, ex', '£ ex'),
  ],
];

test.for(RELEASES)('knows the columns of the release of %s', ([, header]) => {
  const cells = header.split(',');
  const columns = salesColumns('file', cells);
  const named = ['supplier', 'buyer', 'period', 'amount'].map((field) =>
    cells[columns.get(field as 'supplier')!]!.toLowerCase(),
  );
  expect(named).toEqual([
    expect.stringContaining('supplier'),
    expect.stringContaining('customer'),
    expect.stringContaining('month'),
    expect.stringMatching(/charge|spend/),
  ]);
});

test('finds every field of a full header', () => {
  const header =
    'ID,Framework,LotDescription,SupplierName,CustomerName,ReturnMonth,ProjectNameAndDescription,EvidencedSpend,Sector,SMEorLarge';
  expect(Object.fromEntries(columnsOf(header.split(',')))).toEqual({
    id: 0,
    framework: 1,
    lot: 2,
    supplier: 3,
    buyer: 4,
    period: 5,
    description: 6,
    amount: 7,
    sector: 8,
    size: 9,
  });
});

test('names the missing column, what was found and what would do', () => {
  expect(() => salesColumns('x.csv', ['Supplier', 'Customer', 'Total_Charge', '__proto__'])).toThrow(
    expect.objectContaining({
      code: 'SOURCE_REFUSED',
      message: expect.stringMatching(
        /^x\.csv is not a G-Cloud sales file: it has no column for the period \(accepted: “Return Month”, .*\); found “Supplier”, “Customer”, “Total_Charge”, “__proto__”\.$/,
      ),
    }),
  );
});

test('does not take an amount with VAT for one without', () => {
  expect(() => salesColumns('x.csv', ['Supplier', 'Customer', 'Month', 'Total Charge (inc VAT)'])).toThrow(
    'no column for the amount',
  );
});

test('refuses two columns of the same name', () => {
  expect(() => salesColumns('x.csv', ['Supplier', 'Customer', 'Month', 'Spend', 'spend'])).toThrow(
    'two columns named “Spend”',
  );
});

test('an amount whose column says without VAT is without VAT; of any other nothing is known', () => {
  const vatOfColumn = (name: string) => {
    const header = ['Supplier', 'Customer', 'Month', name];
    return vatOf(header, salesColumns('file', header));
  };
  expect(vatOfColumn('Evidenced Spend (£ ex VAT)')).toBe('EXCLUSIVE');
  expect(vatOfColumn('Evidenced Spend')).toBe('UNKNOWN');
});
