import type { SmeShareResultResolvers } from '../../generated/schema-types.ts';
import { shareOf } from '../decimal.ts';
import { smeTarget, type Months } from '../rule/node.ts';
import { isSmallOrMedium } from '../sizes.ts';
import { EXPLAINED } from './explained.ts';
import { BEFORE_ALL, groupsOf } from './groups.ts';
import type { SpendLoaders } from './loaders.ts';
import type { SmeShareResultNode, SpendGroupNode } from './node.ts';
import type { Sums, TotalRow } from './rows.ts';
import type { SpendQuestion } from '../trade/node.ts';
import { asTotal, earliest, latest, sumOf } from './sums.ts';

/** More groups than there are sizes. */
const ALL_SIZES = 20;

const sumWhere = (groups: readonly SpendGroupNode[], holds: (size: string) => boolean): Sums =>
  sumOf(groups.filter(({ k1 }) => holds(k1)));

/** What a question's lines add up to by whether their supplier is small or medium. */
export async function smeShareOf(
  question: SpendQuestion,
  loaders: Pick<SpendLoaders, 'groups'>,
): Promise<SmeShareResultNode> {
  const groups = await groupsOf(loaders, question, {
    by: ['SIZE'],
    order: 'NET_DESC',
    after: BEFORE_ALL,
    limit: ALL_SIZES,
  });
  return {
    question,
    total: sumOf(groups),
    sme: sumWhere(groups, isSmallOrMedium),
    large: sumWhere(groups, (size) => size === 'LARGE'),
    unknown: sumWhere(groups, (size) => size !== 'LARGE' && !isSmallOrMedium(size)),
  };
}

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
