import type { SpendResultResolvers } from '../../generated/schema-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { warningsOf } from './warnings.ts';
import { BEFORE_ALL, groupsOf } from './groups.ts';
import { NO_GROUP, type SpendGroupNode } from './node.ts';
import { recordsOf } from './records.ts';
import { asTotal, sumOf } from './sums.ts';

const SHAPE = ['bigint', 'string', 'string', 'string'] as const;
const cursorOf = ({ netE4, k1, k2, k3 }: SpendGroupNode) => [netE4, k1, k2, k3] as const;

/** Fields of a spend question: each reads what it needs, and all of them the same lines. */
export const SpendResult: SpendResultResolvers = {
  total: async ({ invoiced }, _, { loaders }) =>
    invoiced && asTotal(sumOf(await loaders.spend.total(invoiced.filter))),
  basis: async ({ invoiced }, _, { loaders }) =>
    invoiced && { question: invoiced, rows: await loaders.spend.total(invoiced.filter) },
  warnings: async ({ invoiced }, _, context) =>
    invoiced ? warningsOf(invoiced, await context.loaders.spend.total(invoiced.filter), context) : [],
  records: ({ invoiced }, args, context) =>
    invoiced && recordsOf({ question: invoiced, keys: NO_GROUP }, args, context),
  async groups({ invoiced }, { by, order, ...args }, { loaders, maxFirst }) {
    if (!invoiced) return null;
    const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
    const place = after ? { netE4: after[0], k1: after[1], k2: after[2], k3: after[3] } : BEFORE_ALL;
    const rows = await groupsOf(loaders.spend, invoiced, {
      by,
      order: order ?? 'NET_DESC',
      after: place,
      limit: first + 1,
    });
    return connectionFrom({ rows, first, after, cursorOf });
  },
};
