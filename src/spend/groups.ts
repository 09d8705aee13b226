import type { SpendDimension, SpendGroupOrder } from '../../generated/schema-types.ts';
import { BuyergraphError } from '../errors.ts';
import { INT64_MAX } from '../decimal.ts';
import { assertFew, MOST_TOGETHER } from '../graphql/few.ts';
import type { GroupKeys, GroupOfQuestion, GroupRow } from './rows.ts';
import { propertyOf, type SpendQuestion } from '../trade/node.ts';
import type { SpendLoaders } from './loaders.ts';
import type { GroupPage } from './reads.ts';

export type Grouping = { by: readonly SpendDimension[]; order: SpendGroupOrder };

/** Before every group, in either order: no amount is as large, and no key is null. */
export const BEFORE_ALL: GroupPage['after'] = { netE4: INT64_MAX, k1: null, k2: '', k3: '' };

/** @throws BuyergraphError BAD_USER_INPUT unless one to three different dimensions are given. */
function propertiesOf(
  question: SpendQuestion,
  by: readonly SpendDimension[],
): Pick<GroupKeys, 'd1' | 'd2' | 'd3'> {
  if (by.length < 1 || by.length > 3 || new Set(by).size !== by.length)
    throw new BuyergraphError('BAD_USER_INPUT', 'Group by one to three different dimensions.');
  const [d1 = '', d2 = '', d3 = ''] = by.map((one) => propertyOf(one, question.filter));
  return { d1, d2, d3 };
}

export type GroupsAsked = Grouping & { after: GroupPage['after']; limit: number };

/** Groups of a question's lines, each knowing how to find its lines again. */
export async function groupsOf(
  { groups }: Pick<SpendLoaders, 'groups'>,
  question: SpendQuestion,
  { by, order, after, limit }: GroupsAsked,
): Promise<GroupOfQuestion[]> {
  const dimensions = propertiesOf(question, by);
  const page = { dimensions, order, after, limit };
  const rows = await groups({ filter: question.filter, page });
  const keysOf = ({ k1, k2, k3 }: GroupRow): GroupKeys => ({ ...dimensions, k1, k2, k3 });
  return rows.map((row) => ({ ...row, question, by, keys: keysOf(row) }));
}

/** The key of one dimension of a group: undefined when it was not grouped by, null when the lines lack it. */
export function keyOf(group: GroupOfQuestion, dimension: SpendDimension): string | null | undefined {
  const index = group.by.indexOf(dimension);
  return index < 0 ? undefined : [group.k1, group.k2, group.k3][index] || null;
}

/**
 * All groups of a question's lines, largest net first.
 * @throws BuyergraphError LIMIT_EXCEEDED when there are too many to be looked at together.
 */
export async function allGroups(
  loaders: Pick<SpendLoaders, 'groups'>,
  question: SpendQuestion,
  by: readonly SpendDimension[],
): Promise<GroupOfQuestion[]> {
  const groups = await groupsOf(loaders, question, {
    by,
    order: 'NET_DESC',
    after: BEFORE_ALL,
    limit: MOST_TOGETHER + 1,
  });
  return assertFew(groups, `groups of ${by.join(' and ')}`, 'name a buyer or a supplier, or fewer years');
}
