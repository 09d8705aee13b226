import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { arrowsOf } from '../checks/arrows.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A file that is handed the Neo4j of this run of the tests. */
const isHanded = (text: string): boolean => text.includes("inject('neo4j')");

/** The test files that work on the one Neo4j of a run, by themselves or through what they import. */
export function filesOnNeo4j(): string[] {
  const known = new Map<string, boolean>();
  const needs = (file: string): boolean => {
    const before = known.get(file);
    if (before !== undefined) return before;
    known.set(file, false);
    const text = readFileSync(join(ROOT, file), 'utf8');
    const found =
      isHanded(text) ||
      arrowsOf(file, text).some(
        ({ to }) => to.startsWith('test/') && existsSync(join(ROOT, to)) && needs(to),
      );
    known.set(file, found);
    return found;
  };
  return globSync('test/**/*.test.ts', { cwd: ROOT }).filter(needs);
}
