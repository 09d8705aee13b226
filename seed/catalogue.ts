import { globSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, statementIn, type Statement } from '../src/graph/statement.ts';

/** The statements importing uses. */
export const SEED_STATEMENTS: ReadonlyMap<string, Statement> = new Map(
  globSync('**/cypher', { cwd: import.meta.dirname })
    .toSorted()
    .flatMap((folder) => [...catalogue(join(import.meta.dirname, folder))]),
);

export const seedStatement = (name: string): Statement => statementIn(SEED_STATEMENTS, name);
