import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FRAGMENT_FILES, STATEMENT_FILES, type Statements } from '../../generated/statements.ts';
import { invariant } from '../errors.ts';
import type { Fragments } from './fragment.ts';
import { statementsOf, type Statement } from './statement.ts';

/** The name of a statement: its file's, with the variant behind a dot where it has some. */
export type StatementName = keyof Statements;
/** Statements that only read. */
export type ReadName = {
  [N in StatementName]: Statements[N]['access'] extends 'read' ? N : never;
}[StatementName];
export type ParamsOf<N extends StatementName> = Statements[N]['params'];
export type RowOf<N extends StatementName> = Statements[N]['row'];

const ROOT = resolve(import.meta.dirname, '../..');

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const fragmentNamed: Fragments = (name) => {
  const path = FRAGMENT_FILES[name];
  return path === undefined ? undefined : { path, source: text(path) };
};

const loaded = new Map<string, Statement>();

/** The statement of that name, read at its first use. Its header is what `generate` made the types of. */
export function statementNamed(name: StatementName): Statement {
  const known = loaded.get(name);
  if (known) return known;
  const path = STATEMENT_FILES[name];
  const [file = name] = name.split('.');
  for (const statement of statementsOf(text(path), file, { fragments: fragmentNamed, path }))
    loaded.set(statement.name, statement);
  const found = loaded.get(name);
  invariant(found, `${path} has ${name}; run npm run generate`);
  return found;
}

const isStatement = (name: string): name is StatementName => Object.hasOwn(STATEMENT_FILES, name);
const isRead = (name: StatementName): name is ReadName => statementNamed(name).access === 'read';

/** The statement that counts the rows another one reads: of the same variant, where it has some. */
export function countingFor(of: string, name: string): ReadName {
  const [, variant] = of.split('.');
  const found = [`${name}.${variant}`, name].filter(isStatement).find(isRead);
  invariant(found, `${of} is priced by ${name}, which is a statement that reads`);
  return found;
}
