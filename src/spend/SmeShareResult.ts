import type { SmeShareResultResolvers } from '../../generated/resolver-types.ts';
import { shareOf } from '../decimal.ts';
import { smeTarget, type Months } from '../rule/node.ts';
import { EXPLAINED } from './explained.ts';
import type { TotalRow } from './rows.ts';
import { earliest, latest } from '../trade/node.ts';
import { asTotal } from './sums.ts';

/** The months that lines are of; null when there are none. */
function monthsOf(rows: readonly TotalRow[]): Months | null {
  const [from, to] = [earliest(rows), latest(rows)];
  return from && to ? { from, to } : null;
}

export const SmeShareResult: SmeShareResultResolvers = {
  ...EXPLAINED,
  sme: ({ sme }) => asTotal(sme),
  large: ({ large }) => asTotal(large),
  unknown: ({ unknown }) => asTotal(unknown),
  total: ({ total }) => asTotal(total),
  share: ({ sme, total }) => shareOf(sme.netE4, total.netE4),
  shareOfStated: ({ sme, large }) => shareOf(sme.netE4, sme.netE4 + large.netE4),
  target: async ({ question, sme, total }, _, { loaders }) =>
    smeTarget(await loaders.rule.all(), {
      share: { part: sme.netE4, whole: total.netE4 },
      months: monthsOf(await loaders.spend.total(question)),
    }),
};
