import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Every statement file below some folders of the project, with its text. */
export const statementFiles = (...patterns: string[]): { path: string; name: string; source: string }[] =>
  globSync(patterns)
    .toSorted()
    .map((path) => ({ path, name: basename(path, '.cypher'), source: readFileSync(path, 'utf8') }));

export const READS = 'src/*/cypher/*.cypher';
export const ALL = [READS, 'seed/**/cypher/*.cypher'];
