import type { BuyerRankingResultResolvers, RankedBuyerResolvers } from '../../generated/schema-types.ts';
import { shareOf } from '../decimal.ts';
import { warningsOf } from './warnings.ts';
import { recordsOf } from './records.ts';
import { asTotal, sumOf } from './sums.ts';

export const BuyerRankingResult: BuyerRankingResultResolvers = {
  total: async ({ question }, _, { loaders }) => asTotal(sumOf(await loaders.spend.total(question))),
  basis: async ({ question }, _, { loaders }) => ({
    question,
    rows: await loaders.spend.total(question),
  }),
  warnings: async ({ question }, _, context) =>
    warningsOf(question, await context.loaders.spend.total(question), context),
};

export const RankedBuyer: RankedBuyerResolvers = {
  buyer: async ({ group }, _, { loaders }) => (await loaders.organisation.byId.load(group.k1))!,
  net: ({ group }) => group.netE4,
  lines: ({ group }) => group.lines,
  share: async ({ group }, _, { loaders }) =>
    shareOf(group.netE4, sumOf(await loaders.spend.total(group.question)).netE4),
  records: ({ group }, args, context) => recordsOf(group, args, context),
};
