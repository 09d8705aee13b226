import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/saved-query/formats.ts';
import type { Column, Row } from '../../src/saved-query/row-plan.ts';
import { readByDuckdb } from './duckdb.ts';

const COLUMNS: Column[] = [
  { name: 'text', kind: 'text', type: 'String' },
  { name: 'texts', kind: 'list', type: 'String' },
  { name: 'day', kind: 'text', type: 'Date' },
  { name: 'amount', kind: 'number', type: 'Decimal' },
  { name: 'share', kind: 'number', type: 'Share' },
  { name: 'count', kind: 'number', type: 'Int' },
  { name: 'rate', kind: 'number', type: 'Float' },
  { name: 'flag', kind: 'boolean', type: 'Boolean' },
];

async function written(format: string, rows: readonly Row[]): Promise<Buffer> {
  async function* pages() {
    for (let from = 0; from < rows.length; from += 3) yield { rows: rows.slice(from, from + 3) };
  }
  const parts: Uint8Array[] = [];
  for await (const piece of FORMATS[format]!.write({ plan: { columns: COLUMNS } }, pages()))
    parts.push(Buffer.from(piece));
  return Buffer.concat(parts);
}

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 5 });
const decimals = (digits: number) =>
  fc
    .tuple(fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }), fc.integer({ min: 0, max: 10 ** digits - 1 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(digits, '0')}`);
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', '@x', '+4', '-', '_x0041_', '\u0001\u000B', 'a\r\nb', '<&>"', ' spaced ', 'ÿ'),
);
const row: fc.Arbitrary<Row> = fc.record({
  text: orNull(text),
  texts: orNull(fc.array(text, { maxLength: 3 })),
  day: orNull(
    fc
      .date({ min: new Date('1900-03-01'), max: new Date('2200-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
  amount: orNull(decimals(4)),
  share: orNull(decimals(6)),
  count: orNull(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  rate: orNull(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))),
  flag: orNull(fc.boolean()),
});
const rows = fc.array(row, { maxLength: 9 });

const isNumber = ({ kind }: Column): boolean => kind === 'number';
/** Numbers by their value: the same amount is written with more or fewer zeros. */
const valued = (one: Row): Row =>
  Object.fromEntries(
    COLUMNS.map((column) => {
      const value = one[column.name] ?? null;
      return [column.name, isNumber(column) && value !== null ? Number(value) : value];
    }),
  );

test('Parquet has a type a column, and DuckDB reads every value back', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const { rows: found, types } = await readByDuckdb(await written('parquet', given));
      expect(types).toEqual({
        text: 'VARCHAR',
        texts: 'VARCHAR[]',
        day: 'DATE',
        amount: 'DECIMAL(18,4)',
        share: 'DECIMAL(18,6)',
        count: 'INTEGER',
        rate: 'DOUBLE',
        flag: 'BOOLEAN',
      });
      expect(found.map(valued)).toEqual(given.map(valued));
    }),
    { numRuns: 30 },
  );
});

test('exact amounts are exact in Parquet', async () => {
  const amounts = ['99999999999999.9999', '-99999999999999.9999', '0.0001', '7097886.9425'];
  const { rows: found } = await readByDuckdb(
    await written(
      'parquet',
      amounts.map((amount) => ({ amount })),
    ),
  );
  expect(found.map(({ amount }) => amount)).toEqual(amounts);
  await expect(written('parquet', [{ amount: '100000000000000.00' }])).rejects.toThrow(
    'more digits than Parquet',
  );
});

/** What a cell of a sheet is for an empty text, which a spreadsheet does not tell from none. */
const inSheet = (one: Row): unknown[] =>
  COLUMNS.map((column) => {
    const value = one[column.name] ?? null;
    if (Array.isArray(value)) return value.join('; ') || null;
    if (value === '') return null;
    return isNumber(column) && value !== null ? Number(value) : value;
  });
const day = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

test('XLSX is read back with its numbers, days and truths, and no text is a formula', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const [head, ...found] = await readSheet(await written('xlsx', given), { trim: false });
      expect(head).toEqual(COLUMNS.map(({ name }) => name));
      const cells = found.map((one) => COLUMNS.map((_, at) => day(one[at] ?? null)));
      expect(cells).toEqual(given.map(inSheet));
    }),
    { numRuns: 30 },
  );
});

test('what a sheet cannot hold is refused', async () => {
  await expect(written('xlsx', [{ text: 'x'.repeat(32_768) }])).rejects.toThrow('more than a cell');
});
