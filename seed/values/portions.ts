/**
 * Items in portions of a bounded weight, in their order. One that weighs more than that is a portion by itself.
 */
export function portions<T>(items: Iterable<T>, most: number, weightOf: (item: T) => number): T[][] {
  const made: T[][] = [];
  let room = 0;
  for (const item of items) {
    const weight = weightOf(item);
    if (room < weight || made.length === 0) {
      made.push([]);
      room = most;
    }
    made.at(-1)!.push(item);
    room -= weight;
  }
  return made;
}

/** Lines that one transaction may touch, so that it stays well within the server's transaction memory. */
export const LINES_A_TRANSACTION = 5_000;

/**
 * What is to be done to groups of lines, in portions of one transaction each: a group of more lines than that comes
 * several times, and each time some of its lines are done.
 */
export function transactionsOf<T extends { lines: number }>(groups: readonly T[]): T[][] {
  const steps = groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.lines / LINES_A_TRANSACTION) }, () => group),
  );
  return portions(steps, LINES_A_TRANSACTION, ({ lines }) => Math.min(lines, LINES_A_TRANSACTION));
}
