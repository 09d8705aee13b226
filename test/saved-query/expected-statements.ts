import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const FILE = new URL('expected-statements.json', import.meta.url);

/** By question, the statements of its first page by name; such as do not wait for one another end in any order. */
export const expectedStatements = (): Record<string, string[]> =>
  z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(FILE, 'utf8')));

/** Takes what was found for what is expected: UPDATE_STATEMENTS=1, and read the difference. */
export const recordStatements = (found: Record<string, string[]>): void =>
  writeFileSync(FILE, `${JSON.stringify(found, null, 2)}\n`);

/** Parts of how to sell to a body that ask for names, by statement: those that end together ask in one, each alone in its own. */
const ASKING_PARTS = new Map([
  ['organisations-by-id', ['incumbents', 'smeShare', 'ending', 'open', 'bodies', 'similarBuyers']],
  ['frameworks-by-slug', ['lots', 'frameworks']],
]);

/** The statements, what several parts asked for as one, unless there are more than parts. */
export function joined(slug: string, statements: readonly string[]): string[] {
  if (slug !== 'sell-to') return statements.toSorted();
  const count = (name: string): number => statements.filter((one) => one === name).length;
  const isFirst = (name: string, place: number): boolean => statements.indexOf(name) === place;
  return statements
    .filter((name, place) => isFirst(name, place) || count(name) > (ASKING_PARTS.get(name)?.length ?? 0))
    .toSorted();
}
