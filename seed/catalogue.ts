import { fileURLToPath } from 'node:url';
import { catalogue, statementIn, type Statement } from '../src/graph/statement.ts';

/** The statements importing uses. */
export const SEED_STATEMENTS = catalogue(fileURLToPath(new URL('./cypher', import.meta.url)));

export const seedStatement = (name: string): Statement => statementIn(SEED_STATEMENTS, name);
