import type { SpendLineResolvers, SupplierSize, VatBasis } from '../../generated/schema-types.ts';
import { toNodeId } from '../graphql/node-id.ts';

/** Fields of SpendLine that are other things; the rest are properties of the line itself. */
export const SpendLine: SpendLineResolvers = {
  id: ({ id }) => toNodeId('SpendLine', id),
  amount: ({ amountE4 }) => amountE4,
  vat: ({ vat }) => vat as VatBasis,
  sizeAsReported: ({ sizeReported }) => sizeReported as SupplierSize,
  buyer: async ({ buyerId }, _, { loaders }) => (await loaders.organisation.byId.load(buyerId))!,
  supplier: async ({ supplierId }, _, { loaders }) => {
    const { id, name } = (await loaders.organisation.byId.load(supplierId))!;
    return { id, name };
  },
};
