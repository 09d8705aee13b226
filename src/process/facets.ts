import type { PurchaseFacet } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { Names } from '../graphql/facets.ts';
import { toNodeId } from '../graphql/node-id.ts';

/** How facets that stand for things are called: by what the filter takes, and by a name. */
export const purchaseNames = ({ loaders }: Context): Names<PurchaseFacet> => ({
  BUYER: async (id) => ({
    key: toNodeId('Organisation', id),
    label: (await loaders.organisation.byId.load(id))!.name,
  }),
  SUPPLIER: async (id) => ({
    key: toNodeId('Supplier', id),
    label: (await loaders.supplier.byId.load(id))!.name,
  }),
  FRAMEWORK: async (id) => ({ key: id, label: (await loaders.framework.bySlug.load(id))!.name }),
  LOT: async (id) => ({ key: id, label: (await loaders.framework.lotById.load(id))!.name }),
  CPV: async (id) => ({ key: id, label: (await loaders.process.code.load(id))?.name ?? id }),
});
