import type { QueryResolvers, UntiedSpendResolvers } from '../../generated/schema-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { INT64_MAX } from '../graphql/decimal.ts';
import { untiedSpend } from './reads.ts';

const SHAPE = ['bigint', 'string', 'string'] as const;
const START = [INT64_MAX, '', ''] as const;

/** What was paid without any award known between buyer and supplier. */
export const untied: Extract<QueryResolvers['untied'], Function> = async (
  _,
  { buyer, scope, ...args },
  context,
) => {
  const { first, after } = pageArgs(args, { shape: SHAPE, max: context.maxFirst });
  const meant = await context.loaders.organisation.meant(buyer, { scope: scope ?? 'SELF', asOf: null });
  if (!meant) return null;
  const [netE4, supplierId, buyerId] = (after ?? START) as [bigint, string, string];
  const place = { netE4, supplierId, buyerId };
  const rows = await untiedSpend(context.graph, meant.ids, { after: place, limit: first + 1 });
  return connectionFrom({
    rows,
    first,
    after,
    cursorOf: (row) => [row.netE4, row.supplierId, row.buyerId],
  });
};

export const UntiedSpend: UntiedSpendResolvers = {
  supplier: async ({ supplierId }, _, { loaders }) => {
    const { id, name } = (await loaders.organisation.byId.load(supplierId))!;
    return { id, name };
  },
  buyer: async ({ buyerId }, _, { loaders }) => (await loaders.organisation.byId.load(buyerId))!,
  net: ({ netE4 }) => netE4,
};
