import type { SpendTotal } from '../../generated/schema-types.ts';
import type { Sums } from './rows.ts';

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
