/** How long the number of rows of a perimeter is believed; it prices a question and is no part of an answer. */
const BELIEVED_MS = 60_000;
/** More are counted anew, so that callers who invent perimeters hold no memory. */
const MOST_KNOWN = 1_000;

/** How many rows a perimeter has, from memory or by counting them. */
export type Perimeters = (perimeter: string, count: () => Promise<number>) => Promise<number>;

/** What all operations over one graph know of perimeters. */
export function perimeters(): Perimeters {
  const known = new Map<string, { rows: number; until: number }>();
  return async (perimeter, count) => {
    const now = performance.now();
    const found = known.get(perimeter);
    if (found && found.until > now) return found.rows;
    const rows = await count();
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(perimeter, { rows, until: now + BELIEVED_MS });
    return rows;
  };
}
