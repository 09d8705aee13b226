import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsNamed } from '../../../seed/read/columns.ts';
import { lacking, tableFile } from '../../../seed/read/table.ts';
import { aFile, collected } from '../published-file.ts';

const REQUIRED = ['id', 'name', 'title'];
const COLUMNS = [...REQUIRED, 'day', 'value', 'note', 'last'];
const KIND = {
  columns: columnsNamed({ required: REQUIRED, optional: COLUMNS.slice(REQUIRED.length) }),
  otherwise: lacking('a table of this test'),
};

async function read(content: string) {
  const file = await tableFile(aFile(content), KIND);
  return (await collected(file.records())).map(({ cell, misfit }) => ({
    cells: misfit ? null : COLUMNS.map((name) => cell(name)),
    reason: misfit?.reason ?? null,
  }));
}

/** Never blank: a row with nothing in it is no record. */
const cell = fc
  .string({ unit: fc.constantFrom('x', 'é', ',', '"', '\n'), maxLength: 3 })
  .map((text) => `x${text}`);
const ends = fc.constantFrom('\n', '\r', '\r\n');
/** Column order, rows by column, and of each row how many cells from its end are left out. */
const tables = fc.record({
  order: fc.shuffledSubarray(COLUMNS, { minLength: COLUMNS.length }),
  rows: fc.array(
    fc.record({ cells: fc.array(cell, { minLength: 7, maxLength: 7 }), cut: fc.nat({ max: 6 }) }),
    { minLength: 1, maxLength: 8 },
  ),
  end: ends,
});

test('a row cut at its end says what it says, unless a required column is missing', async () => {
  const property = fc.asyncProperty(tables, async ({ order, rows, end }) => {
    const cut = rows.map(({ cells, cut: gone }) => cells.slice(0, cells.length - gone));
    const found = await read(stringify([order, ...cut], { record_delimiter: end, quoted: true }));
    const expected = cut.map((cells) => {
      const isWhole = REQUIRED.every((name) => order.indexOf(name) < cells.length);
      const texts = COLUMNS.map((name) => cells[order.indexOf(name)]?.trim() ?? '');
      return { cells: isWhole ? texts : null, reason: isWhole ? null : 'TOO_FEW_COLUMNS' };
    });
    expect(found).toEqual(expected);
  });
  await fc.assert(property, { numRuns: 60 });
});

test.each([
  ['as short as another is whole', 'id,name,title,day,last\n1,A,x,Jan\n2,B,y,Feb', 2],
  ['with all its cells is whole', 'id,name,title,day,last\n1,A,x,Jan\n2,B,y,Feb,z', 2],
])('a last record without line break %s', async (_, content, count) => {
  expect(await read(content)).toHaveLength(count);
});

test('a last record without line break, shorter than all others, was cut off', async () => {
  await expect(read('id,name,title,day,last\n1,A,x,Jan\n2,B,y')).rejects.toThrow(
    'is cut off: its last record, at line 3, has 3 of 5 columns',
  );
});
