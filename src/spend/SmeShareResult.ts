import type { SmeShareResultResolvers } from '../../generated/schema-types.ts';
import { shareOf } from '../decimal.ts';
import { warningsOf } from './warnings.ts';
import { NO_GROUP } from './node.ts';
import { recordsOf } from './records.ts';
import { asTotal } from './sums.ts';

export const SmeShareResult: SmeShareResultResolvers = {
  sme: ({ sme }) => asTotal(sme),
  large: ({ large }) => asTotal(large),
  unknown: ({ unknown }) => asTotal(unknown),
  total: ({ total }) => asTotal(total),
  share: ({ sme, total }) => shareOf(sme.netE4, total.netE4),
  shareOfStated: ({ sme, large }) => shareOf(sme.netE4, sme.netE4 + large.netE4),
  basis: async ({ question }, _, { loaders }) => ({
    question,
    rows: await loaders.spend.total(question.filter),
  }),
  warnings: async ({ question }, _, context) =>
    warningsOf(question, await context.loaders.spend.total(question.filter), context),
  records: ({ question }, args, context) => recordsOf({ question, keys: NO_GROUP }, args, context),
};
