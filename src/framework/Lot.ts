import type { LotCategoryResolvers, LotResolvers } from '../../generated/schema-types.ts';
import { toNodeId } from '../graphql/node-id.ts';

export const Lot: LotResolvers = {
  id: ({ id }) => toNodeId('Lot', id),
  framework: async ({ frameworkId }, _, { loaders }) => (await loaders.framework.bySlug.load(frameworkId))!,
  category: ({ categoryId: id, categoryName: name }) => (id && name ? { id, name } : null),
};

export const LotCategory: LotCategoryResolvers = {
  id: ({ id }) => toNodeId('LotCategory', id),
  slug: ({ id }) => id,
  lots: ({ id }, _, { loaders }) => loaders.framework.lotsIn.load(id),
};
