import fc from 'fast-check';
import { expect, test } from 'vitest';
import { salesFile } from '../../../../seed/sources/g-cloud-sales/raw.ts';
import { aFile, aFolder } from '../../published-file.ts';
import { HEADER, linesOf } from './sales-file.ts';

test.for([
  ['a header without records', `${HEADER}\n\n`, 'has a header and no records'],
  ['a missing column', 'Supplier,Customer,For_Month\nA,B,Jan-14\n', 'no column for the amount'],
  ['a workbook', 'PK\x03\x04…', 'save the sheet as CSV'],
  ['a NUL', `${HEADER}\nA,B,Jan-14,5\0\n`, 'is NUL'],
  ['nothing', '', 'is empty'],
  ['words', 'the quick brown fox', 'is not a G-Cloud sales file'],
  [
    'columns named for JavaScript',
    '__proto__,constructor,toString,hasOwnProperty\n1,2,3,4\n',
    'no column for the supplier',
  ],
] as const)('refuses %s', async ([, content, sentence]) => {
  await expect(salesFile(aFile(content))).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining(sentence),
  });
});

test('refuses a folder', async () => {
  await expect(salesFile(aFolder())).rejects.toMatchObject({ code: 'SOURCE_REFUSED' });
});

test('reads a column named __proto__ past', async () => {
  const lines = await linesOf(`__proto__,${HEADER}\n{},A,B,Jan-14,5\n`);
  expect(lines).toMatchObject([{ record: { supplier: 'A', buyer: 'B' } }]);
});

const WHOLE = [
  'Supplier,Customer,For_Month,Description,Total_Charge',
  ...Array.from(
    { length: 12 },
    (_, row) => `Süpplier ${row},"Buyer, ${row}",2014-0${1 + (row % 9)}-01,"a ""b""\nc",${row}.5`,
  ),
].join('\r\n');

test('refuses a file cut anywhere, or reads of it exactly what stands before the cut', async () => {
  const whole = await linesOf(WHOLE);
  const bytes = Buffer.from(WHOLE);
  let refusals = 0;
  const property = fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async (length) => {
    try {
      const lines = await linesOf(bytes.subarray(0, length));
      expect(lines.slice(0, -1)).toEqual(whole.slice(0, lines.length - 1));
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'SOURCE_REFUSED' });
      refusals += 1;
    }
  });
  await fc.assert(property, { numRuns: 150 });
  expect(refusals).toBeGreaterThan(75);
});
