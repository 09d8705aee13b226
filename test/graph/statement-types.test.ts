import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { statementTypes } from '../../bin/statement-types.ts';
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

const THINGS = 'src/thing/cypher/things.cypher';

/** What is generated of a project with these files. */
function generated(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'buyergraph-statements-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return statementTypes(root);
}

const returning = (row: string, params = ''): string =>
  `// Things, all of */ them.\n// access: read\n// params: ${params}\n// row: ${row}\nRETURN 1`;

test('a statement comes with what it is for, and takes the enumerations of the schema', () => {
  const text = generated({
    [THINGS]: returning('size Size?, label Lot', 'sizes Size[]'),
    'schema/things.graphql': 'enum Size {\n  S\n}\nenum Colour {\n  RED\n}\n',
  });
  expect(text).toContain("import type { Size } from './schema-types.ts';");
  expect(text).toContain("/** Things, all of * / them. */\n  'things': {");
  expect(text).toContain('params: { sizes: readonly (Size)[] };');
  expect(text).toContain("row: { size: (Size) | null; label: NodeValues<'Lot'> };");
});

test.each([
  ['size Sise', 'Sise is no type of a header, no label and no enumeration of the schema'],
  ['size strings', 'strings is no type of a header'],
  ['sizes count[]', 'count[] has a count within it; write int'],
  ['size {lines count}', '{lines count} has a count within it; write int'],
  ['sizes {lines count?}[]', '{lines count?}[] has a count within it; write int'],
])('a column “%s” is refused with the file', (row, why) => {
  expect(() => generated({ [THINGS]: returning(row) })).toThrow(`${THINGS}: ${why}`);
  expect(() => generated({ [THINGS]: returning('id string', row) })).toThrow(`${THINGS}: ${why}`);
});

test('a fragment that no statement includes is refused with its file', () => {
  const fragment = '// A thing.\n// row: id string\n1 AS id';
  const files = {
    [THINGS]: returning('@include thing'),
    'src/thing/cypher/fragments/thing.cypher': fragment,
  };
  expect(generated(files)).toContain("'thing': 'src/thing/cypher/fragments/thing.cypher'");
  expect(() => generated({ ...files, 'src/thing/cypher/fragments/other.cypher': fragment })).toThrow(
    'src/thing/cypher/fragments/other.cypher is included by no statement',
  );
});
