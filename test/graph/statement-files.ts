import { fragmentNamed } from '../../src/graph/catalogue.ts';
import { statementsOf, type Statement } from '../../src/graph/statement.ts';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Every statement file below some folders of the project, with its text. */
export const statementFiles = (...patterns: string[]): { path: string; name: string; source: string }[] =>
  globSync(patterns)
    .toSorted()
    .map((path) => ({ path, name: basename(path, '.cypher'), source: readFileSync(path, 'utf8') }));

export const READS = 'src/*/cypher/*.cypher';
export const ALL = [READS, 'seed/**/cypher/*.cypher'];

/** The statements of a file, with what they include in place. */
export const statementsIn = ({ source, name }: { source: string; name: string }): Statement[] =>
  statementsOf(source, name, { fragments: fragmentNamed });
