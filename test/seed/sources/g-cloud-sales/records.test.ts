import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { salesFile } from '../../../../seed/sources/g-cloud-sales/raw.ts';
import { aFile, collected } from '../../published-file.ts';
import { HEADER, linesOf, outcomes } from './sales-file.ts';

test('reads a record with every field as printed, white space around it taken off', async () => {
  const header =
    'ID,Framework,LotDescription,SupplierName,CustomerName,ReturnMonth,ProjectNameAndDescription,EvidencedSpend,Sector,SMEorLarge';
  const row =
    '7,G-Cloud,4, Example  Agile LTD ,Ministry of Examples The,2014-05-01,"Sprint 3, part ""b""","£1,250.5",Central Government,SME';
  expect(await linesOf(`${header}\r${row}\r`)).toEqual([
    {
      line: 2,
      locator: 'line 2',
      ordinal: 1,
      record: {
        supplier: 'Example  Agile LTD',
        buyer: 'Ministry of Examples The',
        period: '2014-05',
        amountE4: 12_505_000n,
        framework: 'G-Cloud',
        lot: '4',
        description: 'Sprint 3, part "b"',
        sector: 'Central Government',
        size: 'SME',
      },
    },
  ]);
});

test('gives what a release does not state as blank, and the size as unknown', async () => {
  const [line] = await linesOf(`${HEADER}\nA,B,Jan-14,5\n`);
  expect(line).toMatchObject({
    record: { framework: '', lot: '', description: '', sector: '', size: 'UNKNOWN' },
  });
});

test('keeps identical rows, credits and zeros, in the order of the file', async () => {
  const lines = await linesOf(`${HEADER}\nA,B,Jan-14,5\nA,B,Jan-14,5\nA,B,Jan-14,-5\nA,B,Jan-14,0\n`);
  expect(lines.map((line) => 'record' in line && [line.ordinal, line.record.amountE4])).toEqual([
    [1, 50_000n],
    [2, 50_000n],
    [3, -50_000n],
    [4, 0n],
  ]);
});

test('says for each rejected record why, on which line, and counts it among the records', async () => {
  const rows = [
    'A,B,Jan-14,5',
    ',,,',
    ',B,Jan-14,5',
    'A,,Jan-14,5',
    'A,B,soon,5',
    'A,B,Jan-14,lots',
    'A,B,Jan-14',
    'A,B,Jan-14,5,6',
    'Supplier,Customer,For_Month,Total_Charge',
    'Grand Total,,,5',
    'C,D,Feb-14,5,,,',
  ];
  const lines = await linesOf(`${HEADER}\n${rows.join('\n')}\n`);
  expect(outcomes(lines)).toEqual([
    'A',
    'SUPPLIER_MISSING',
    'BUYER_MISSING',
    'PERIOD_UNREADABLE',
    'AMOUNT_UNREADABLE',
    'TOO_FEW_COLUMNS',
    'TOO_MANY_COLUMNS',
    'REPEATED_HEADER',
    'TOTAL_ROW',
    'C',
  ]);
  expect(lines[3]).toMatchObject({ line: 6, ordinal: 4, reason: 'PERIOD_UNREADABLE', detail: '“soon”' });
  expect(lines[5]).toMatchObject({ detail: expect.stringMatching(/; it ends before “.+”$/) });
  expect(lines.at(-1)).toMatchObject({ line: 12, ordinal: 10 });
});

test('reads names in which an ampersand is written as HTML has it', async () => {
  const row = 'Marks &amp; Spencer,Food &amp; Rural Affairs,Jan-14,5';
  const [line] = await linesOf(`${HEADER}\n${row}\n`);
  expect(line).toMatchObject({ record: { supplier: 'Marks & Spencer', buyer: 'Food & Rural Affairs' } });
});

test('does not take a supplier whose name begins with Total for a total', async () => {
  expect(outcomes(await linesOf(`${HEADER}\nTotal Computing Ltd,B,Jan-14,5\nTotal,B,Jan-14,5\n`))).toEqual([
    'Total Computing Ltd',
    'Total',
  ]);
});

test('takes no month later than the one after the day the file describes', async () => {
  const content = `${HEADER}\nA,B,Jan-14,5\nB,B,Feb-14,5\n`;
  expect(outcomes(await linesOf(content, '2013-12-13'))).toEqual(['A', 'PERIOD_OUT_OF_RANGE']);
});

test('puts a month and a year of two columns together', async () => {
  const lines = await linesOf(
    'Supplier,Customer,Month,Year,Spend\nA,B,1,2017,5\nA,B,February,2017,5\nA,B,Mar-17,2017,5\n',
  );
  expect(lines.map((line) => 'record' in line && line.record.period)).toEqual([
    '2017-01',
    '2017-02',
    '2017-03',
  ]);
});

test('counts blank lines and texts encoded twice, and leaves these as printed', async () => {
  const content = iconv.encode(
    `${HEADER},Description\r\nA,B,Jan-14,5,Memstoreâ„¢\r\n\r\nCafé,B,Jan-14,5,x\r\n`,
    'windows-1252',
  );
  const file = await salesFile(aFile(content));
  const lines = await collected(file.records());
  expect(lines[0]).toMatchObject({ record: { description: 'Memstoreâ„¢' } });
  expect(file.counts).toEqual({ blank: 1, doubleEncoded: 1 });
});

test('reads the same records in every pass', async () => {
  const file = await salesFile(aFile(`${HEADER}\nA,B,Jan-14,5\n,B,Jan-14,5\n`));
  const first = await collected(file.records());
  expect(await collected(file.records())).toEqual(first);
  expect(first).toHaveLength(2);
});

test('never reads a column that no field names', async () => {
  const lines = await linesOf(
    `${HEADER},Contact Email,Telephone\nA,B,Jan-14,5,canary@example.org,020 0000 0000\n`,
  );
  expect(
    JSON.stringify(lines, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toMatch(/canary|020/);
});
