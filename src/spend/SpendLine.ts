import type { SpendLineResolvers } from '../../generated/schema-types.ts';
import { toNodeId } from '../graphql/node-id.ts';

/** Fields of SpendLine that are other things; the rest are properties of the line itself. */
export const SpendLine: SpendLineResolvers = {
  id: ({ id }) => toNodeId('SpendLine', id),
  amount: ({ amountE4 }) => amountE4,
  sizeAsReported: ({ sizeReported }) => sizeReported,
  buyer: async ({ buyerId }, _, { loaders }) => (await loaders.organisation.byId.load(buyerId))!,
  supplier: async ({ supplierId }, _, { loaders }) => (await loaders.organisation.byId.load(supplierId))!,
};
