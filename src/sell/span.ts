import { monthAfter } from '../days.ts';
import type { TotalRow } from '../spend/node.ts';

export type Months = Readonly<{ from: string; to: string }>;

/** The last twelve months that lines are held of, and the twelve before; null when there is no line. */
export function lastYears(rows: readonly TotalRow[]): { later: Months; earlier: Months } | null {
  const to = rows
    .map(({ lastPeriod }) => lastPeriod)
    .toSorted()
    .at(-1);
  if (!to) return null;
  return {
    later: { from: monthAfter(to, -11), to },
    earlier: { from: monthAfter(to, -23), to: monthAfter(to, -12) },
  };
}
