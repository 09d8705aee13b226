import type { SpendTotal } from '../../generated/schema-types.ts';
import type { Sums, TotalRow } from './rows.ts';

const NOTHING: Sums = { netE4: 0n, grossE4: 0n, creditsE4: 0n, lines: 0 };

/** The sum of sums, exactly. */
export const sumOf = (parts: readonly Sums[]): Sums =>
  parts.reduce(
    (sum, part) => ({
      netE4: sum.netE4 + part.netE4,
      grossE4: sum.grossE4 + part.grossE4,
      creditsE4: sum.creditsE4 + part.creditsE4,
      lines: sum.lines + part.lines,
    }),
    NOTHING,
  );

export const asTotal = ({ netE4: net, grossE4: gross, creditsE4: credits, lines }: Sums): SpendTotal => ({
  net,
  gross,
  credits,
  lines,
});

/** The first month that lines of a total are of; null when it has none. */
export const earliest = (rows: readonly TotalRow[]): string | null =>
  rows.map(({ firstPeriod }) => firstPeriod).toSorted()[0] ?? null;

/** The last one. */
export const latest = (rows: readonly TotalRow[]): string | null =>
  rows
    .map(({ lastPeriod }) => lastPeriod)
    .toSorted()
    .at(-1) ?? null;
