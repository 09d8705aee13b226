import type { BuyerRankingResultResolvers, RankedBuyerResolvers } from '../../generated/resolver-types.ts';
import { shareOf } from '../decimal.ts';
import { EXPLAINED } from './explained.ts';
import { recordsOf } from './records.ts';
import { sumOf } from './sums.ts';

export const BuyerRankingResult: BuyerRankingResultResolvers = EXPLAINED;

export const RankedBuyer: RankedBuyerResolvers = {
  buyer: async ({ group }, _, { loaders }) => (await loaders.organisation.byId.load(group.k1))!,
  net: ({ group }) => group.netE4,
  lines: ({ group }) => group.lines,
  share: async ({ group }, _, { loaders }) =>
    shareOf(group.netE4, sumOf(await loaders.spend.total(group.question)).netE4),
  records: ({ group }, args, context) => recordsOf(group, args, context),
};
