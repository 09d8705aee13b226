import type { PurchaseFacet } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { Names } from '../graphql/facets.ts';
import { toNodeId } from '../graphql/node-id.ts';

/** How buyers are called in facets: by what the filter takes, and by a name. */
export const buyerNames = ({ loaders }: Pick<Context, 'loaders'>) => ({
  BUYER: async (id: string) => ({
    key: toNodeId('Organisation', id),
    label: (await loaders.organisation.byId.load(id))!.name,
  }),
});

/** The same for everything else that facets stand for. */
export const purchaseNames = ({ loaders }: Context): Names<PurchaseFacet> => ({
  ...buyerNames({ loaders }),
  SUPPLIER: async (id) => ({
    key: toNodeId('Supplier', id),
    label: (await loaders.supplier.byId.load(id))!.name,
  }),
  FRAMEWORK: async (id) => ({ key: id, label: (await loaders.framework.bySlug.load(id))!.name }),
  FAMILY: async (id) => ({ key: id, label: (await loaders.framework.familyNamed(id)).name }),
  LOT_CATEGORY: async (id) => ({ key: id, label: (await loaders.framework.categoryNamed(id)).name }),
  LOT: async (id) => ({ key: id, label: (await loaders.framework.lotById.load(id))!.name }),
  CPV: async (id) => ({ key: id, label: (await loaders.process.code.load(id))?.name ?? id }),
});
