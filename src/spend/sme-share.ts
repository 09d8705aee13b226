import { isSmallOrMedium } from '../sizes.ts';
import type { SpendQuestion } from '../trade/node.ts';
import { BEFORE_ALL, groupsOf } from './groups.ts';
import type { SpendLoaders } from './loaders.ts';
import type { GroupOfQuestion, Sums } from './rows.ts';
import { sumOf } from './sums.ts';

/** What went to small and medium suppliers, and to others. */
export type SmeShare = {
  question: SpendQuestion;
  sme: Sums;
  large: Sums;
  unknown: Sums;
  total: Sums;
  /** What went to suppliers of this size alone. */
  ofSize: (size: string) => Sums;
};

/** More groups than there are sizes. */
const ALL_SIZES = 20;

const sumWhere = (groups: readonly GroupOfQuestion[], holds: (size: string) => boolean): Sums =>
  sumOf(groups.filter(({ k1 }) => holds(k1)));

/** What a question's lines add up to by whether their supplier is small or medium. */
export async function smeShareOf(
  question: SpendQuestion,
  loaders: Pick<SpendLoaders, 'groups'>,
): Promise<SmeShare> {
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
    ofSize: (asked) => sumWhere(groups, (size) => size === asked),
  };
}
