import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, type CsvDataRow } from '../../../seed/read/csv.ts';
import { textFile } from '../../../seed/read/text.ts';
import { aFile } from '../published-file.ts';

const isHeader = (cells: readonly string[]): boolean => cells.includes('a') && cells.includes('b');

async function table(content: string) {
  const file = await textFile(aFile(content));
  const { delimiter, header, rows } = await csvOf(file, { isHeader, least: () => 2 });
  const read: CsvDataRow[] = [];
  for await (const row of rows()) read.push(row);
  return { lineEnd: file.lineEnd, delimiter, header, rows: read };
}

test.for([
  ['LF', '\n'],
  ['CR', '\r'],
  ['CRLF', '\r\n'],
] as const)('reads lines that end in %s, with line breaks inside quotation marks', async ([lineEnd, end]) => {
  const content = ['a,b', '1,"two', 'lines"', '3,4', ''].join(end);
  expect(await table(content)).toEqual({
    lineEnd,
    delimiter: ',',
    header: ['a', 'b'],
    rows: [
      { line: 2, cells: ['1', `two${end}lines`], fit: 'FIT' },
      { line: 4, cells: ['3', '4'], fit: 'FIT' },
    ],
  });
});

test('does not count line breaks inside quotation marks as line ends', async () => {
  expect(await table('a,b\r\n1,"x\ny"\r\n')).toMatchObject({
    lineEnd: 'CRLF',
    rows: [{ cells: ['1', 'x\ny'] }],
  });
});

test('counts physical lines over blank lines, mixed line ends and breaks inside cells', async () => {
  const { lineEnd, rows } = await table('a,b\r\n\r\n1,"x\ny\rz"\n3,4\r5,6');
  expect(lineEnd).toBe('MIXED');
  expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [2, ''],
    [3, '1'],
    [6, '3'],
    [7, '5'],
  ]);
});

test.for([[','], [';'], ['\t']])('finds the delimiter %j by the header', async ([delimiter]) => {
  const { header, rows, ...found } = await table(`a${delimiter}b\n1${delimiter}"2,5;6\t7"\n`);
  expect({ delimiter: found.delimiter, header, cells: rows[0]!.cells }).toEqual({
    delimiter,
    header: ['a', 'b'],
    cells: ['1', '2,5;6\t7'],
  });
});

test('passes over titles and blank lines above the header', async () => {
  const { header, rows } = await table('Sales; to date,\n,\n\na,b\n1,2\n');
  expect({ header, rows }).toEqual({
    header: ['a', 'b'],
    rows: [{ line: 5, cells: ['1', '2'], fit: 'FIT' }],
  });
});

test('says which records do not fit the header, and forgives empty cells behind', async () => {
  const { rows } = await table('a,b,,\n1\n1,2\n1,2,,,,,\n1,2,3,4,5\n1,2,3\n');
  expect(rows.map(({ fit }) => fit)).toEqual(['TOO_FEW', 'FIT', 'FIT', 'TOO_MANY', 'FIT']);
});

test('keeps a quotation mark inside an unquoted cell', async () => {
  const { rows } = await table('a,b\n24" monitor,2\n');
  expect(rows[0]!.cells).toEqual(['24" monitor', '2']);
});

test('reads back whatever a CSV writer wrote', async () => {
  const cell = fc.string({ unit: fc.constantFrom('x', 'é', ' ', ',', ';', '"', '\t', '\n', '\r', '\r\n') });
  const records = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
  const ends = fc.constantFrom('\n', '\r', '\r\n');
  const property = fc.asyncProperty(records, ends, async (cells, end) => {
    const { rows } = await table(stringify([['a', 'b'], ...cells], { record_delimiter: end, quoted: true }));
    expect(rows.map((row) => row.cells)).toEqual(cells);
  });
  await fc.assert(property, { numRuns: 60 });
});

/** Files are read in pieces of this many bytes. */
const PIECE = 65_536;

test.for(['x\r\n', '"x ""y"" z"\r\n', 'é\r\n'])(
  'reads %j wherever the border between two pieces falls in it',
  async (end) => {
    for (let shift = 0; shift <= Buffer.byteLength(end); shift += 1) {
      const long = 'l'.repeat(PIECE - 'a,b\r\n'.length - 1 - shift);
      const { rows } = await table(`a,b\r\n${long},${end}3,4\r\n`);
      expect(rows.map(({ line, cells }) => [line, cells[1]])).toEqual([
        [2, end.trim().replace(/^"|"$/g, '').replaceAll('""', '"')],
        [3, '4'],
      ]);
    }
  },
);
