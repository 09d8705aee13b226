import type { LotCategoryResolvers, LotResolvers } from '../../generated/resolver-types.ts';
import { awardedBy, purchasesBy } from '../process/node.ts';
import { invoicedBy, linesBy, partiesBy } from '../trade/node.ts';
import { toNodeId } from '../graphql/node-id.ts';

export const Lot: LotResolvers = {
  id: ({ id }) => toNodeId('Lot', id),
  framework: ({ frameworkId }, _, { loaders }) => loaders.framework.frameworkNamed(frameworkId),
  category: ({ categoryId: id, categoryName: name }) => (id && name ? { id, name } : null),
  ...awardedBy('lot'),
  ...invoicedBy('lot'),
  ...purchasesBy('lot'),
  ...linesBy('lot'),
  ...partiesBy('LOT'),
};

export const LotCategory: LotCategoryResolvers = {
  id: ({ id }) => toNodeId('LotCategory', id),
  slug: ({ id }) => id,
  lots: ({ id }, _, { loaders }) => loaders.framework.lotsIn.load(id),
  ...awardedBy('lotCategory'),
  ...invoicedBy('lotCategory'),
  ...purchasesBy('lotCategory'),
  ...linesBy('lotCategory'),
  ...partiesBy('LOT_CATEGORY'),
};
