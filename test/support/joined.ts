import { expect } from 'vitest';
import type { Answer } from './ask.ts';

type Args = { first?: number; after?: string | null; last?: number; before?: string | null };
type Joining = { size: number; isBackward: boolean; keyOf: (node: Answer) => string };

/** All pages of a list from one end to the other, joined; each says truly whether there is more on either side. */
export async function joined(
  pageOf: (args: Args) => Promise<Answer>,
  { size, isBackward, keyOf }: Joining,
): Promise<string[]> {
  const keys: string[] = [];
  for (let cursor: string | null = null; ;) {
    const args = isBackward ? { last: size, before: cursor } : { first: size, after: cursor };
    const { nodes, pageInfo }: Answer = await pageOf(args);
    const found = nodes.map(keyOf);
    if (isBackward) keys.unshift(...found);
    else keys.push(...found);
    expect(isBackward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== null);
    // A page that was said to be there has something.
    if (cursor !== null) expect(found).not.toEqual([]);
    if (!(isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return keys;
    expect(found).toHaveLength(size);
    cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

/** How many things have each value, by value. */
export function countedBy<T>(
  all: readonly T[],
  valuesOf: (one: T) => readonly string[],
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const one of all)
    for (const value of new Set(valuesOf(one))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** Things in the order of what is compared, that without it last either way; those alike by their key, in the direction of the list. */
export const sortedBy = <T>(
  all: readonly T[],
  { by, key, isDown }: { by: (one: T) => string | number | null; key: (one: T) => string; isDown: boolean },
): T[] =>
  all.toSorted((one, other) => {
    const sign = isDown ? -1 : 1;
    const [first, second] = [by(one), by(other)];
    if (first === second) return sign * (key(one) < key(other) ? -1 : 1);
    if (first === null || second === null) return first === null ? 1 : -1;
    return sign * (first < second ? -1 : 1);
  });
