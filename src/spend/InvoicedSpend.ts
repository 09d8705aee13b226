import type { InvoicedSpendResolvers } from '../../generated/resolver-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { EXPLAINED } from './explained.ts';
import { BEFORE_ALL, groupsOf } from './groups.ts';
import type { SpendGroupNode } from './node.ts';
import { smeShareOf } from './sme-share.ts';

const SHAPE = ['bigint', 'string', 'string', 'string'] as const;
const cursorOf = ({ netE4, k1, k2, k3 }: SpendGroupNode) => [netE4, k1, k2, k3] as const;

/** Fields of a question about what was invoiced: each reads what it needs, and all of them the same lines. */
export const InvoicedSpend: InvoicedSpendResolvers = {
  ...EXPLAINED,
  smeShare: ({ question }, _, { loaders }) => smeShareOf(question, loaders.spend),
  async groups({ question }, { by, order, ...args }, { loaders, maxFirst }) {
    const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
    const place = after ? { netE4: after[0], k1: after[1], k2: after[2], k3: after[3] } : BEFORE_ALL;
    const rows = await groupsOf(loaders.spend, question, {
      by,
      order: order ?? 'NET_DESC',
      after: place,
      limit: first + 1,
    });
    return connectionFrom({ rows, first, after, cursorOf });
  },
};
