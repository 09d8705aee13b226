import { nearest } from '../decimal.ts';

/** What each of some parties was paid, or paid, by its id; amounts in 1/10,000 of a unit. */
export type Totals = ReadonlyMap<string, bigint>;

/** A fraction, exact; its whole is positive. */
export type Ratio = Readonly<{ part: bigint; whole: bigint }>;

const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** Those with a positive sum: a share of what was credited means nothing. */
export const positive = (totals: Totals): Totals => new Map([...totals].filter(([, net]) => net > 0n));

const sums = new WeakMap<Totals, bigint>();

/** All of them added up, once: one buyer is compared with a hundred others. */
export function sumOf(totals: Totals): bigint {
  const known = sums.get(totals);
  if (known !== undefined) return known;
  let sum = 0n;
  for (const net of totals.values()) sum += net;
  sums.set(totals, sum);
  return sum;
}

/**
 * The Herfindahl-Hirschman index of positive sums, in 1/10,000: the squares of their shares in per cent added up; null of none.
 */
export function indexE4(totals: Totals): bigint | null {
  const all = sumOf(totals);
  const squares = [...totals.values()].reduce((sum, net) => sum + net * net, 0n);
  return all === 0n ? null : rounded({ part: squares * 10_000n * 10_000n, whole: all * all });
}

/** How many of equal size have the same index, in 1/10,000; null of none. */
export function effectiveNumberE4(totals: Totals): bigint | null {
  const all = sumOf(totals);
  const squares = [...totals.values()].reduce((sum, net) => sum + net * net, 0n);
  return all === 0n ? null : rounded({ part: all * all * 10_000n, whole: squares });
}

/** A fraction as the nearest integer, halves to the even one. */
export const rounded = ({ part, whole }: Ratio): bigint => nearest(part, whole);

/** What is common to two of the shares that each party has in them, by its id, as parts of `wholeOf` both; positive sums only. */
export function commonOf(a: Totals, b: Totals): ReadonlyMap<string, bigint> {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  const [allFewer, allMore] = [sumOf(fewer), sumOf(more)];
  return new Map(
    [...fewer].flatMap(([id, net]) => {
      const other = more.get(id);
      return other === undefined ? [] : [[id, smaller(net * allMore, other * allFewer)] as const];
    }),
  );
}

/**
 * Jaccard by value: the smaller of each party's two shares added up, over the larger ones added up. As each side's shares are
 * 1 together, the larger ones are 2 less the smaller ones. Null unless both have parties; positive sums only.
 */
export function weightedJaccard(a: Totals, b: Totals): Ratio | null {
  const both = sumOf(a) * sumOf(b);
  if (both === 0n) return null;
  const common = sumOf(commonOf(a, b));
  return { part: common, whole: 2n * both - common };
}

/** The mean of two fractions. */
export const meanOf = (one: Ratio, other: Ratio): Ratio => ({
  part: one.part * other.whole + other.part * one.whole,
  whole: 2n * one.whole * other.whole,
});
