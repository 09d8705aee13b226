import type { SpendLineResolvers } from '../../generated/resolver-types.ts';
import { toNodeId } from '../graphql/node-id.ts';

/** Fields of SpendLine that are other things; the rest are properties of the line itself. */
export const SpendLine: SpendLineResolvers = {
  id: ({ id }) => toNodeId('SpendLine', id),
  version: async ({ versionId }, _, { loaders }) => (await loaders.dataset.version.load(versionId))!,
  amount: ({ amountE4 }) => amountE4,
  family: ({ family }, _, { loaders }) => (family ? loaders.framework.familyNamed(family) : null),
  framework: ({ framework }, _, { loaders }) =>
    framework ? loaders.framework.frameworkNamed(framework) : null,
  lot: ({ lot }, _, { loaders }) => (lot ? loaders.framework.lotNamed(lot) : null),
  lotCategory: ({ lotCategory }, _, { loaders }) =>
    lotCategory ? loaders.framework.categoryNamed(lotCategory) : null,
  sizeAsReported: ({ sizeReported }) => sizeReported,
  buyer: async ({ buyerId }, _, { loaders }) => (await loaders.organisation.byId.load(buyerId))!,
  supplier: async ({ supplierId }, _, { loaders }) => (await loaders.organisation.byId.load(supplierId))!,
};
