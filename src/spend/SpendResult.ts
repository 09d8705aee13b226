import type { SpendResultResolvers } from '../../generated/schema-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { warningsOf } from './warnings.ts';
import { BEFORE_ALL, groupsOf } from './groups.ts';
import { NO_GROUP, type GroupNode } from './node.ts';
import { recordsOf } from './records.ts';
import { asTotal, sumOf } from './sums.ts';

const SHAPE = ['bigint', 'string', 'string', 'string'] as const;
const cursorOf = ({ netE4, k1, k2, k3 }: GroupNode) => [netE4, k1, k2, k3] as const;

/** Fields of a spend question: each reads what it needs, and all of them the same lines. */
export const SpendResult: SpendResultResolvers = {
  total: async ({ filter }, _, { loaders }) => asTotal(sumOf(await loaders.spend.total(filter))),
  basis: async (question, _, { loaders }) => ({ question, rows: await loaders.spend.total(question.filter) }),
  warnings: async (question, _, context) =>
    warningsOf(question, await context.loaders.spend.total(question.filter), context),
  records: (question, args, context) => recordsOf({ question, keys: NO_GROUP }, args, context),
  async groups(question, { by, order, ...args }, { graph, maxFirst }) {
    const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
    const [netE4, k1, k2, k3] = (after ?? []) as [bigint, string, string, string];
    const place = after ? { netE4, k1, k2, k3 } : BEFORE_ALL;
    const rows = await groupsOf(graph, question, {
      by,
      order: order ?? 'NET_DESC',
      after: place,
      limit: first + 1,
    });
    return connectionFrom({ rows, first, after, cursorOf });
  },
};
