import { globSync, readFileSync } from 'node:fs';

/** A place where Cypher would be put together at run time. */
export type Interpolation = { file: string; line: number; text: string };

const TEMPLATE = /`(?:[^`\\]|\\[\s\S])*?`/g;
const CLAUSE = /\b(?:MATCH|MERGE|UNWIND|CREATE|DETACH DELETE|RETURN|CALL)\b\s*[({[a-z$`]/;
const JOINED = /(?:'[^'\n]*'\s*\+|\+\s*'[^'\n]*')/g;

/**
 * Finds text put into Cypher: a template with a hole, or strings joined, that hold a clause. Statements are files;
 * a choice between them is a declared variant.
 */
export function interpolations(file: string, source = readFileSync(file, 'utf8')): Interpolation[] {
  const templates = [...source.matchAll(TEMPLATE)].filter(([text]) => text.includes('${'));
  const joined = [...source.matchAll(JOINED)];
  return [...templates, ...joined]
    .filter(([text]) => CLAUSE.test(text))
    .map(({ 0: text, index }) => ({ file, line: source.slice(0, index).split('\n').length, text }));
}

export const sourceFiles = (): string[] => globSync('src/**/*.{ts,tsx}').toSorted();
