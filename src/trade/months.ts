/** The first month that lines of some sums are of; null when there are none. */
export const earliest = (sums: readonly { firstPeriod: string }[]): string | null =>
  sums.map(({ firstPeriod }) => firstPeriod).toSorted()[0] ?? null;

/** The last one. */
export const latest = (sums: readonly { lastPeriod: string }[]): string | null =>
  sums
    .map(({ lastPeriod }) => lastPeriod)
    .toSorted()
    .at(-1) ?? null;
