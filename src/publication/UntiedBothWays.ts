import type {
  QueryResolvers,
  UntiedBothWaysResolvers,
  UntiedPairResolvers,
} from '../../generated/resolver-types.ts';
import type { Warning } from '../../generated/schema-types.ts';
import { INT64_MAX } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { assertFew, MOST_TOGETHER } from '../graphql/few.ts';
import { inOrder, rankedPage } from '../graphql/ranked.ts';
import { alone, type AwardedQuestion, awardQuestionOf } from '../process/node.ts';
import { latest, questionOf } from '../trade/node.ts';
import type { UntiedBothWaysNode, UntiedPairNode } from './node.ts';

/** Before the first of all. */
const FROM_START = { afterNetE4: INT64_MAX, afterId: '', afterKey: '', limit: MOST_TOGETHER + 1 };

/** Who was paid and never awarded anything. */
async function spendAlone(buyerIds: readonly string[], { graph }: Context): Promise<UntiedPairNode[]> {
  const published = await graph.published();
  const rows = await graph.read('untied-spend', { published, buyerIds, ...FROM_START });
  return assertFew(rows, 'suppliers').map(({ netE4, lines, firstPeriod, lastPeriod, ...pair }) => ({
    ...{
      ...pair,
      side: 'SPEND' as const,
      first: firstPeriod,
      last: lastPeriod,
      spend: { netE4, lines },
      award: null,
    },
    ...{ id: `${pair.supplierId} ${pair.buyerId} SPEND`, score: netE4 },
  }));
}

/** Who was awarded something and never paid. */
async function awardsAlone(question: AwardedQuestion, { graph }: Context): Promise<UntiedPairNode[]> {
  const published = await graph.published();
  const rows = await graph.read('untied-awards', { ...alone(question), published });
  return assertFew(rows, 'suppliers').map(({ supplierId, buyerId, firstMonth, lastMonth, ...award }) => ({
    ...{ supplierId, buyerId, side: 'AWARD' as const, first: firstMonth || null, last: lastMonth || null },
    ...{ spend: null, award, score: award.soleE4 + award.sharedE4 },
    id: [supplierId, buyerId, 'AWARD', award.currency, award.vat].join(' '),
  }));
}

/** Root field: who was paid without an award, and who was awarded something and not paid. */
export const untiedBothWays: Extract<QueryResolvers['untiedBothWays'], Function> = async (
  _,
  { buyer, scope },
  context,
): Promise<UntiedBothWaysNode> => {
  const filter = { buyer, scope: scope ?? 'SELF' } as const;
  const [lines, awards] = await Promise.all([questionOf(filter, context), awardQuestionOf(filter, context)]);
  const buyerIds = lines.filter.buyerIds ?? [];
  const [spendPairs, awardPairs, totals] = await Promise.all([
    spendAlone(buyerIds, context),
    awardsAlone(awards, context),
    context.loaders.spend.total(lines),
  ]);
  return { awards, pairs: inOrder([...spendPairs, ...awardPairs]), linesTo: latest(totals) };
};

const of = (side: 'SPEND' | 'AWARD', { pairs }: UntiedBothWaysNode): UntiedPairNode[] =>
  pairs.filter((pair) => pair.side === side);

export const UntiedBothWays: UntiedBothWaysResolvers = {
  pairs: ({ pairs, linesTo }, args, { maxFirst }) =>
    rankedPage(
      pairs.map((pair) => ({ ...pair, linesTo })),
      args,
      maxFirst,
    ),
  spendWithoutAward: (node) => of('SPEND', node).length,
  awardsWithoutSpend: (node) => of('AWARD', node).length,
  perimeter: ({ awards }) => awards.perimeter,
  async warnings({ awards, linesTo }, _, { loaders }): Promise<Warning[]> {
    if (awards.unknownParty) return [{ code: 'UNKNOWN_PARTY', message: awards.unknownParty }];
    const isAwarded = (await loaders.award.totals(awards)).length > 0;
    const noLines =
      'Which awards were not paid cannot be said, because no invoiced line of these bodies is held. Import sales that cover them.';
    const noAwards =
      'Which spend has no award cannot be said, because no award of these bodies is held. Import notices that cover them.';
    return [
      ...(linesTo === null ? [{ code: 'NO_LINES' as const, message: noLines }] : []),
      ...(isAwarded ? [] : [{ code: 'NO_AWARDS' as const, message: noAwards }]),
    ];
  },
};

export const UntiedPair: UntiedPairResolvers = {
  supplier: async ({ supplierId }, _, { loaders }) => (await loaders.organisation.byId.load(supplierId))!,
  buyer: async ({ buyerId }, _, { loaders }) => (await loaders.organisation.byId.load(buyerId))!,
  net: ({ spend }) => spend?.netE4 ?? null,
  lines: ({ spend }) => spend?.lines ?? null,
  awards: ({ award }) => award?.awards ?? null,
  sole: ({ award }) => award?.soleE4 ?? null,
  sharedUpper: ({ award }) => award?.sharedE4 ?? null,
  currency: ({ award }) => award?.currency || null,
  vat: ({ award }) => award?.vat ?? null,
  isAfterLines: ({ side, first, linesTo }) =>
    side === 'AWARD' && first !== null && (linesTo == null || first > linesTo),
};
