import type { Context } from '../domain/context.ts';
import { keysOf } from '../keys.ts';
import { assertFew } from '../graphql/few.ts';
import { inOrder, type Ranked, type Totals, totalsBy } from '../market/node.ts';
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

const assertBuyers = <Row>(rows: Row[]): Row[] => assertFew(rows, 'buyers', 'name a lot category');

/** What went to suppliers that a buyer had not paid before, by buyer. */
async function newcomersSince(
  month: string,
  { filter }: SpendQuestion,
  { loaders }: Context,
): Promise<Totals> {
  const rows = assertBuyers(await loaders.spend.newcomers(filter, month));
  return new Map(rows.map(({ buyerId, netE4 }) => [buyerId, netE4]));
}

/** Buyers by how likely they are to buy what a profile sells. @param question of all buyers, whose months are the spans. */
export async function whereTo(
  question: SpendQuestion,
  { later, earlier }: Spans,
  { profile, context }: { profile: Profile; context: Context },
): Promise<Candidate[]> {
  const from = earlier.from;
  const { filter } = narrowed(question, { from, to: later.to });
  const [buyers, ofNewcomers, lately] = await Promise.all([
    context.loaders.spend.byBuyer(filter, sizesIn(profile.size ?? 'SME')),
    newcomersSince(from, question, context),
    totalsBy(narrowed(question, later), 'BUYER', context),
  ]);
  const largest = buyers.reduce((most, { netE4 }) => (netE4 > most ? netE4 : most), 1n);
  const found = assertBuyers(buyers).map(({ buyerId: id, netE4, ofSizesE4 }): Candidate => {
    const parts: Parts = {
      bySize: sizeOf(netE4, largest),
      bySupplierSize: part(ofSizesE4, netE4),
      byNewcomers: part(ofNewcomers.get(id) ?? 0n, netE4),
      byTrend: part(lately.get(id) ?? 0n, netE4),
    };
    const score = keysOf(WEIGHTS).reduce((sum, name) => sum + WEIGHTS[name] * parts[name], 0);
    return { id, netE4, ...parts, score: BigInt(Math.round(score * MILLION)) };
  });
  const best = inOrder(found.filter(({ netE4 }) => netE4 > 0n)).slice(0, LOOKED_AT);
  return (await openOnes(best, context)).slice(0, MOST);
}
