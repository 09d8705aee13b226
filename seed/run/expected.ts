import { decimalFromE4 } from '../../src/decimal.ts';
import type { Expected } from '../sources/importer.ts';

/** What a file turned out to have; the total in 1/10,000 pounds. */
export type Extent = { rows: number; totalE4: bigint | null; days: readonly string[] };

type Comparable = number | string | bigint;

/** @param shown how a figure is printed; a bound is a figure as well. */
function outside<T extends Comparable>(
  what: string,
  { found, bounds }: { found: T | undefined; bounds: readonly [T, T] | undefined },
  shown: (figure: T) => string,
): string[] {
  if (found === undefined || !bounds || (found >= bounds[0] && found <= bounds[1])) return [];
  return [`${what} ${shown(found)}, expected ${shown(bounds[0])} to ${shown(bounds[1])}.`];
}

const count = (number: number): string => number.toLocaleString('en-GB');
const asE4 = (pounds: number): bigint => BigInt(pounds) * 10_000n;
const same = (text: string): string => text;

/** A sentence for each bound that a file leaves. */
export function unexpected({ rows, total, days }: Expected, found: Extent): string[] {
  const sorted = found.days.toSorted();
  return [
    ...outside('Records:', { found: found.rows, bounds: rows }, count),
    ...outside(
      'Total:',
      { found: found.totalE4 ?? undefined, bounds: total && [asE4(total[0]), asE4(total[1])] },
      decimalFromE4,
    ),
    ...outside('First day:', { found: sorted[0], bounds: days }, same),
    ...outside('Last day:', { found: sorted.at(-1), bounds: days }, same),
  ];
}
