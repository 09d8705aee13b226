import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { messageOf } from '../src/errors.ts';
import { membersOf, typeParts, type Columns, type ColumnType } from '../src/graph/columns.ts';
import type { Fragments } from '../src/graph/fragment.ts';
import { LABELS } from '../src/graph/model.ts';
import { statementsOf } from '../src/graph/statement.ts';

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

const isCount = (type: ColumnType): boolean => typeParts(type).of === 'count';

/** Names in TypeScript of the types of headers; which enumerations of the schema they take is known in the end. */
class Types {
  readonly enums = new Set<string>();
  readonly #known: ReadonlySet<string>;

  constructor(known: ReadonlySet<string>) {
    this.#known = known;
  }

  shapeOf(columns: Columns, side: Side): string {
    const members = Object.entries(columns).map(([name, type]) => `${name}: ${this.#typeOf(type, side)}`);
    return `{ ${members.join('; ')} }`;
  }

  #typeOf(type: ColumnType, side: Side): string {
    const { of, isList, isNullable } = typeParts(type);
    const members = membersOf(of);
    // Only a count by itself is turned into a number, and a number into one.
    const isWithin = (isList && of === 'count') || Object.values(members ?? {}).some(isCount);
    if (isWithin) throw new Error(`${type} has a count within it; write int`);
    const one = members ? this.shapeOf(members, side) : this.#nameOf(of);
    const list = isList ? `${side === 'params' ? 'readonly ' : ''}(${one})[]` : one;
    return isNullable ? `(${list}) | null` : list;
  }

  #nameOf(of: string): string {
    if (isLabel(of)) return `NodeValues<'${of}'>`;
    if (this.#known.has(of)) this.enums.add(of);
    const name = SCALARS[of] ?? (this.#known.has(of) ? of : null);
    if (name === null)
      throw new Error(`${of} is no type of a header, no label and no enumeration of the schema`);
    return name;
  }
}

const enumerationsOf = (root: string): ReadonlySet<string> =>
  new Set(
    globSync('schema/*.graphql', { cwd: root }).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^enum (\w+)/gm)].map(([, name]) => name!),
    ),
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
  const types = new Types(enumerationsOf(root));
  const members = statements.map(([path, { name, about, access, params, row }]) => {
    try {
      const [taken, given] = [types.shapeOf(params, 'params'), types.shapeOf(row, 'row')];
      return `  /** ${about.replaceAll('*/', '* /')} */\n  '${name}': {\n    access: '${access}';\n    params: ${taken};\n    row: ${given};\n  };\n`;
    } catch (thrown) {
      throw new Error(`${path}: ${messageOf(thrown)}`, { cause: thrown });
    }
  });
  const enums = [...types.enums].toSorted();
  return [
    '// Made by bin/generate.js from the headers of the .cypher files.\n',
    ...(enums.length > 0 ? [`import type { ${enums.join(', ')} } from './schema-types.ts';\n`] : []),
    "import type { StoredProperties } from '../src/graph/columns.ts';\n",
    "import type { NodeValues } from '../src/graph/model.ts';\n",
    `\nexport type Statements = {\n${members.join('')}};\n\n`,
    constant(
      'STATEMENT_FILES',
      statements.map(([path, { name }]) => [name, path]),
      'Readonly<Record<keyof Statements, string>>',
    ),
    '\n',
    constant('FRAGMENT_FILES', [...fragmentFiles], 'Readonly<Record<string, string>>'),
  ].join('');
}
