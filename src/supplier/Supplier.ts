import type {
  SizeAssertionResolvers,
  SupplierBuyerEdgeResolvers,
  SupplierResolvers,
} from '../../generated/schema-types.ts';
import { connectionOf, pageArgs } from '../graphql/connection.ts';
import { INT64_MAX } from '../decimal.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { isSme } from './size.ts';

const SHAPE = ['bigint', 'string'] as const;
const START = [INT64_MAX, ''] as const;

/** Fields of Supplier that need the graph; the rest are properties of the node itself. */
export const Supplier: SupplierResolvers = {
  id: ({ id }) => toNodeId('Supplier', id),
  names: ({ id }, _, { loaders }) => loaders.organisation.names.load(id),
  identifiers: ({ id }, _, { loaders }) => loaders.organisation.identifiers.load(id),
  sizes: ({ id }, _, { loaders }) => loaders.supplier.sizes.load(id),
  isSme: async ({ id }, _, { loaders }) => isSme(await loaders.supplier.sizes.load(id)),
  contracts: ({ id }, args, { loaders, maxFirst }) =>
    loaders.contract.list({ supplierId: id }, args, maxFirst),
  awards: ({ id }, args, { loaders, maxFirst }) =>
    loaders.award.list({ filter: { supplierId: id }, which: 'ALL' }, args, maxFirst),
  async lots({ id }, _, { loaders }) {
    const lots = await loaders.supplier.lots.load(id);
    return Promise.all(lots.map(async ({ lotId }) => (await loaders.framework.lotById.load(lotId))!));
  },
  organisation: async ({ id }, _, { loaders }) => (await loaders.organisation.byId.load(id))!,
  async buyers({ id }, args, { loaders, maxFirst }) {
    const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
    const [netE4, afterId] = after ?? START;
    const rows = await loaders.supplier.buyers({ after: { netE4, id: afterId }, limit: first + 1 }).load(id);
    const named = await Promise.all(
      rows.map(async (row) => ({ row, buyer: (await loaders.organisation.byId.load(row.buyerId))! })),
    );
    return connectionOf({
      rows: named,
      first,
      after,
      cursorOf: ({ row }) => [row.netE4, row.buyerId],
      nodeOf: ({ buyer }) => buyer,
      factsOf: ({ row }) => row,
    });
  },
};

export const SupplierBuyerEdge: SupplierBuyerEdgeResolvers = {
  node: async ({ buyerId }, _, { loaders }) => (await loaders.organisation.byId.load(buyerId))!,
  net: ({ netE4 }) => netE4,
};

export const SizeAssertion: SizeAssertionResolvers = {
  source: async ({ versionId }, _, { loaders }) => (await loaders.dataset.version.load(versionId))!,
};
