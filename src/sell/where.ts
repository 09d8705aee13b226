import { monthAfter } from '../days.ts';
import type { Context } from '../domain/context.ts';
import { keysOf } from '../keys.ts';
import { inOrder, type Ranked, sumOf, pairsOf, type Totals, totalsBy } from '../market/node.ts';
import { sizesIn } from '../sizes.ts';
import { narrowed, type SpendQuestion } from '../trade/node.ts';
import type { Profile } from './asked.ts';
import { openOnes } from './open-ones.ts';
import type { Months } from './span.ts';

/** Parts of a score, each 0 to 1, and how much each counts; scores in millionths. */
const WEIGHTS = { bySize: 0.4, bySupplierSize: 0.2, byNewcomers: 0.3, byTrend: 0.1 } as const;
const MILLION = 1_000_000;
const MOST = 200;
/** Some of the first ones may be closed. */
const LOOKED_AT = 400;

type Parts = Record<keyof typeof WEIGHTS, number>;

/** A buyer with the parts of its score; `netE4` is what it paid in all months that count. */
export type Candidate = Ranked & Parts & { netE4: bigint };

type Spans = Readonly<{ later: Months; earlier: Months }>;

const part = (some: bigint, of: bigint): number =>
  of <= 0n ? 0 : Math.min(1, Math.max(0, Number(some) / Number(of)));

/** By the logarithm: half of the largest is nearly as good. */
const sizeOf = (netE4: bigint, largestE4: bigint): number =>
  netE4 <= 0n ? 0 : Math.log1p(Number(netE4) / 10_000) / Math.log1p(Number(largestE4) / 10_000);

/** What went to suppliers that a buyer had not paid before. */
const newIn = (now: Totals | undefined, before: Totals | undefined): bigint =>
  [...(now ?? [])].reduce((sum, [id, net]) => (before?.has(id) ? sum : sum + net), 0n);

/** Buyers by how likely they are to buy what a profile sells. @param question of all buyers, whose months are the spans. */
export async function whereTo(
  question: SpendQuestion,
  { later, earlier }: Spans,
  { profile, context }: { profile: Profile; context: Context },
): Promise<Candidate[]> {
  const all = { from: earlier.from, to: later.to };
  const before = { from: question.filter.from, to: monthAfter(earlier.from, -1) };
  const sizes = sizesIn(profile.size ?? 'SME');
  const [pairs, history, ofSize, lately] = await Promise.all([
    pairsOf(narrowed(question, all), context),
    pairsOf(narrowed(question, { ...before, lotCategories: null }), context),
    totalsBy(narrowed(question, { ...all, sizes }), 'BUYER', context),
    totalsBy(narrowed(question, later), 'BUYER', context),
  ]);
  const nets = new Map([...pairs].map(([id, suppliers]) => [id, sumOf(suppliers)]));
  const largest = [...nets.values()].reduce((most, net) => (net > most ? net : most), 1n);
  const found = [...nets].map(([id, netE4]): Candidate => {
    const parts: Parts = {
      bySize: sizeOf(netE4, largest),
      bySupplierSize: part(ofSize.get(id) ?? 0n, netE4),
      byNewcomers: part(newIn(pairs.get(id), history.get(id)), netE4),
      byTrend: part(lately.get(id) ?? 0n, netE4),
    };
    const score = keysOf(WEIGHTS).reduce((sum, name) => sum + WEIGHTS[name] * parts[name], 0);
    return { id, netE4, ...parts, score: BigInt(Math.round(score * MILLION)) };
  });
  const best = inOrder(found.filter(({ netE4 }) => netE4 > 0n)).slice(0, LOOKED_AT);
  return (await openOnes(best, context)).slice(0, MOST);
}
