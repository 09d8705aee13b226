import type { SmeShareResultResolvers } from '../../generated/schema-types.ts';
import { shareOf } from '../decimal.ts';
import { isSmallOrMedium } from '../sizes.ts';
import { EXPLAINED } from './explained.ts';
import { BEFORE_ALL, groupsOf } from './groups.ts';
import type { SpendLoaders } from './loaders.ts';
import type { SmeShareResultNode, SpendGroupNode } from './node.ts';
import type { Sums } from './rows.ts';
import type { SpendQuestion } from '../trade/node.ts';
import { asTotal, sumOf } from './sums.ts';

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

export const SmeShareResult: SmeShareResultResolvers = {
  ...EXPLAINED,
  sme: ({ sme }) => asTotal(sme),
  large: ({ large }) => asTotal(large),
  unknown: ({ unknown }) => asTotal(unknown),
  total: ({ total }) => asTotal(total),
  share: ({ sme, total }) => shareOf(sme.netE4, total.netE4),
  shareOfStated: ({ sme, large }) => shareOf(sme.netE4, sme.netE4 + large.netE4),
};
