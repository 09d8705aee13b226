import { canonicalJson } from '../canonical-json.ts';
import type { Column, Row } from '../saved-query/row-plan.ts';

/** What became of the rows of a question between two answers; a row that is there twice counts twice. */
export type Changes = { added: Row[]; removed: Row[]; changed: { before: Row; after: Row }[] };

type KeyOf = (row: Row) => string;

const keyOver =
  (columns: readonly Column[]): KeyOf =>
  (row) =>
    canonicalJson(columns.map(({ name }) => row[name] ?? null));

function byKey(rows: readonly Row[], keyOf: KeyOf): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const same = found.get(key);
    if (same) same.push(row);
    else found.set(key, [row]);
  }
  return found;
}

type Sides = { before: readonly Row[]; after: readonly Row[] };
type Pair = readonly [before: Row, after: Row];

/** Rows of both sides of one key, in their order, and what is left of each side. @param isLone takes only keys that are one row on each side. */
function paired({ before, after }: Sides, keyOf: KeyOf, isLone: boolean): Sides & { pairs: Pair[] } {
  const [mine, theirs] = [byKey(before, keyOf), byKey(after, keyOf)];
  const pairs: Pair[] = [];
  for (const [key, rows] of mine) {
    const others = theirs.get(key) ?? [];
    if (isLone && (rows.length !== 1 || others.length !== 1)) continue;
    const most = Math.min(rows.length, others.length);
    for (const [index, row] of rows.splice(0, most).entries()) pairs.push([row, others[index]!]);
    others.splice(0, most);
  }
  return { before: [...mine.values()].flat(), after: [...theirs.values()].flat(), pairs };
}

/**
 * What changed between two answers to a question. Equal rows are the same row; of those left, rows that differ in numbers
 * alone are one that changed, and so are the two of which no other is about the same things.
 */
export function changesBetween(columns: readonly Column[], sides: Sides): Changes {
  const words = columns.filter(({ kind }) => kind !== 'number');
  const things = columns.filter(({ part }) => part);
  const unequal = paired(sides, keyOver(columns), false);
  const inNumbers = paired(unequal, keyOver(words), false);
  const inWords = things.length > 0 ? paired(inNumbers, keyOver(things), true) : { ...inNumbers, pairs: [] };
  return {
    added: [...inWords.after],
    removed: [...inWords.before],
    changed: [...inNumbers.pairs, ...inWords.pairs].map(([before, after]) => ({ before, after })),
  };
}

export const isNothing = ({ added, removed, changed }: Changes): boolean =>
  added.length + removed.length + changed.length === 0;
