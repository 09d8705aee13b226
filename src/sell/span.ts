import { monthAfter } from '../days.ts';
import type { TotalRow } from '../spend/node.ts';
import { latest } from '../trade/node.ts';

export type Months = Readonly<{ from: string; to: string }>;
export type Span = Readonly<{ later: Months; earlier: Months }>;

/** The last twelve months that lines are held of, and the twelve before; null when there is no line. */
export function lastYears(rows: readonly TotalRow[]): Span | null {
  const to = latest(rows);
  if (to === null) return null;
  return {
    later: { from: monthAfter(to, -11), to },
    earlier: { from: monthAfter(to, -23), to: monthAfter(to, -12) },
  };
}
