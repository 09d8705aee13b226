import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { membersOf, typeParts, type Columns, type ColumnType } from '../src/graph/columns.ts';
import type { Fragments } from '../src/graph/fragment.ts';
import { LABELS } from '../src/graph/model.ts';
import { statementsOf, type Statement } from '../src/graph/statement.ts';

/** Where statements and the fragments they include lie, from the root of the project. */
export const STATEMENTS = '{src,seed}/**/cypher/*.cypher';
export const FRAGMENTS = '{src,seed}/**/cypher/fragments/*.cypher';

type Side = 'params' | 'row';

/** What each type of a header is in TypeScript. A count is a number on both sides, an int a bigint. */
const SCALARS: Readonly<Record<string, string>> = {
  string: 'string',
  int: 'bigint',
  count: 'number',
  float: 'number',
  boolean: 'boolean',
  map: 'Readonly<Record<string, unknown>>',
  properties: 'StoredProperties',
};

/** A label stands for the properties of its nodes, as they are written whole. */
const isLabel = (of: string): boolean => Object.hasOwn(LABELS, of);
const isEnum = (of: string): boolean => /^[A-Z]\w*$/.test(of) && !isLabel(of);

const nameOf = (of: string): string | null => {
  if (isLabel(of)) return `NodeValues<'${of}'>`;
  return SCALARS[of] ?? (isEnum(of) ? of : null);
};

function typeOf(type: ColumnType, side: Side): string {
  const { of, isList, isNullable } = typeParts(type);
  const members = membersOf(of);
  const one = members ? shapeOf(members, side) : nameOf(of);
  if (one === null) throw new Error(`${type} is no type of a header`);
  const list = isList ? `${side === 'params' ? 'readonly ' : ''}(${one})[]` : one;
  return isNullable ? `(${list}) | null` : list;
}

const shapeOf = (columns: Columns, side: Side): string =>
  `{ ${Object.entries(columns)
    .map(([name, type]) => `${name}: ${typeOf(type, side)}`)
    .join('; ')} }`;

const enumsIn = ({ params, row }: Statement): string[] =>
  [...JSON.stringify([params, row]).matchAll(/[ "]([A-Z]\w*)(?=[[?,}"])/g)].flatMap(([, name = '']) =>
    isEnum(name) ? [name] : [],
  );

const byName = (paths: readonly string[]): Map<string, string> => {
  const files = new Map<string, string>();
  for (const path of paths.toSorted()) {
    const name = basename(path, '.cypher');
    if (files.has(name)) throw new Error(`${path} and ${files.get(name)} have one name`);
    files.set(name, path);
  }
  return files;
};

const constant = (name: string, files: readonly (readonly [string, string])[], type: string): string =>
  `export const ${name}: ${type} = {\n${files.map(([key, path]) => `  '${key}': '${path}',\n`).join('')}};\n`;

/** The text of generated/statements.ts: every statement's parameters and rows as types, and where its file is. */
export function statementTypes(root: string): string {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const fragmentFiles = byName(globSync(FRAGMENTS, { cwd: root }));
  const included = new Set<string>();
  const fragments: Fragments = (name) => {
    included.add(name);
    const path = fragmentFiles.get(name);
    return path === undefined ? undefined : { path, source: read(path) };
  };
  const files = [...byName(globSync(STATEMENTS, { cwd: root }))];
  const statements = files.flatMap(([name, path]) =>
    statementsOf(read(path), name, { fragments, path }).map((statement) => [path, statement] as const),
  );
  const unused = [...fragmentFiles].find(([name]) => !included.has(name));
  if (unused) throw new Error(`${unused[1]} is included by no statement`);
  const enums = [...new Set(statements.flatMap(([, statement]) => enumsIn(statement)))].toSorted();
  const types = statements.map(
    ([, { name, access, params, row }]) =>
      `  '${name}': {\n    access: '${access}';\n    params: ${shapeOf(params, 'params')};\n    row: ${shapeOf(row, 'row')};\n  };\n`,
  );
  return [
    '// Made by bin/generate.js from the headers of the .cypher files.\n',
    ...(enums.length > 0 ? [`import type { ${enums.join(', ')} } from './schema-types.ts';\n`] : []),
    "import type { StoredProperties } from '../src/graph/columns.ts';\n",
    "import type { NodeValues } from '../src/graph/model.ts';\n",
    `\nexport type Statements = {\n${types.join('')}};\n\n`,
    constant(
      'STATEMENT_FILES',
      statements.map(([path, { name }]) => [name, path]),
      'Readonly<Record<keyof Statements, string>>',
    ),
    '\n',
    constant('FRAGMENT_FILES', [...fragmentFiles], 'Readonly<Record<string, string>>'),
  ].join('');
}
