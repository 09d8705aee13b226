import type { QueryResolvers, UntiedSpendResolvers } from '../../generated/resolver-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { INT64_MAX } from '../decimal.ts';

const SHAPE = ['bigint', 'string', 'string'] as const;
const START = [INT64_MAX, '', ''] as const;

/** What was paid without any award known between buyer and supplier. */
export const untied: Extract<QueryResolvers['untied'], Function> = async (
  _,
  { buyer, scope, ...args },
  context,
) => {
  const { first, after } = pageArgs(args, { shape: SHAPE, max: context.maxFirst });
  const bodies = await context.loaders.organisation.resolveBodies(buyer, {
    scope: scope ?? 'SELF',
    asOf: null,
  });
  if (!bodies) return null;
  const [netE4, supplierId, buyerId] = after ?? START;
  const place = { afterNetE4: netE4, afterId: supplierId, afterKey: buyerId };
  const published = await context.graph.published();
  const page = { published, buyerIds: bodies.ids, ...place, limit: first + 1 };
  const rows = await context.graph.read('untied-spend', page);
  return connectionFrom({
    rows,
    first,
    after,
    cursorOf: (row) => [row.netE4, row.supplierId, row.buyerId],
  });
};

export const UntiedSpend: UntiedSpendResolvers = {
  supplier: async ({ supplierId }, _, { loaders }) => (await loaders.organisation.byId.load(supplierId))!,
  buyer: async ({ buyerId }, _, { loaders }) => (await loaders.organisation.byId.load(buyerId))!,
  net: ({ netE4 }) => netE4,
};
