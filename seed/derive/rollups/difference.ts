/** A rollup as it is stored, with Neo4j's name of it. */
export type Stored<Row> = Row & { rollup: string };

/** What has to be done for the stored rollups to be as counted; what is right already stays untouched. */
export type Difference<Row> = { ended: Stored<Row>[]; created: Row[] };

/**
 * @param keyOf what tells rollups apart.
 * @param sumOf everything else they say.
 */
export function differenceOf<Row>(
  stored: readonly Stored<Row>[],
  counted: readonly Row[],
  { keyOf, sumOf }: { keyOf: (row: Row) => string; sumOf: (row: Row) => string },
): Difference<Row> {
  const expected = new Map(counted.map((row) => [keyOf(row), row]));
  const ended = stored.filter((row) => {
    const key = keyOf(row);
    const right = expected.get(key);
    if (!right || sumOf(right) !== sumOf(row)) return true;
    expected.delete(key);
    return false;
  });
  return { ended, created: [...expected.values()] };
}
