import { expect, test } from 'vitest';
import { statementNamed, type ParamsOf, type RowOf } from '../../src/graph/catalogue.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import type { WriteTransaction } from '../../src/graph/writer.ts';

// Never called: it has to be compiled, and each line below a mark must not.
export async function misuses(graph: GraphReader, tx: WriteTransaction): Promise<unknown[]> {
  const [body] = await graph.read('organisations-by-id', { ids: ['a'] });
  const version = {} as ParamsOf<'version-write'>;
  const [row] = ([] as unknown as ParamsOf<'lines-create'>).rows;
  const [total] = await graph.read('spend-total.invoiced', {} as ParamsOf<'spend-total.invoiced'>);
  return [
    // @ts-expect-error there is no such statement
    graph.read('organisations-by-ids', { ids: [] }),
    // @ts-expect-error a parameter is missing
    graph.read('organisations-by-id', {}),
    // @ts-expect-error a parameter is of another type
    graph.read('organisations-by-id', { ids: 'a' }),
    // @ts-expect-error a parameter is not one of the statement
    graph.read('organisations-by-id', { ids: [], id: 'a' }),
    // @ts-expect-error what writes cannot be read
    graph.read('version-status', { id: 'a', status: 'LOADED' }),
    // @ts-expect-error a column is misspelt
    body?.names,
    // @ts-expect-error a column that may be null is taken for one that is there
    body?.slug.length,
    // @ts-expect-error an amount is a bigint
    total!.netE4 + 1,
    // @ts-expect-error a value is none of its enumeration
    total!.vat === 'NONE',
    // @ts-expect-error a document has no such property
    tx.run('version-write', { ...version, document: { id: 'a', title: 'a', bytes: 1n, size: 1n } }),
    // @ts-expect-error a property of a line is of another type
    tx.run('lines-create', { rows: [{ ...row!, line: { ...row!.line, credit: 'yes' } }] }),
    tx.run('version-status', { id: 'a', status: 'LOADED' }),
  ];
}

test('what a statement takes and returns is what its header says', () => {
  const row: RowOf<'suppliers-by-id'> = { id: 'a', name: 'A' };
  expect(Object.keys(statementNamed('suppliers-by-id').row)).toEqual(Object.keys(row));
  expect(statementNamed('spend-total.spentByBuyer').name).toBe('spend-total.spentByBuyer');
});
