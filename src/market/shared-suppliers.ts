import { commonOf, rounded, sumOf, type Totals } from './arithmetic.ts';
import { inOrder, type Ranked } from '../graphql/ranked.ts';

/** As fine as two scores are told apart. */
export const FINE = 1_000_000_000_000n;

/** A supplier two buyers share; the score is what is common to its shares. */
export type Shared = Ranked & { netA: bigint; netB: bigint };

/** Suppliers that two have in common, those with the most in common by value first. */
export function sharedBy(a: Totals, b: Totals): Shared[] {
  const whole = sumOf(a) * sumOf(b);
  return inOrder(
    [...commonOf(a, b)].map(([id, part]) => ({
      id,
      score: rounded({ part: part * FINE, whole }),
      netA: a.get(id)!,
      netB: b.get(id)!,
    })),
  );
}
