import type { AwardResolvers } from '../../generated/schema-types.ts';
import { toNodeId } from '../graphql/node-id.ts';
import type { OrganisationNode } from '../organisation/node.ts';
import { FIELDS_OF_PROCESS, valueOf } from '../process/node.ts';
import type { Context } from '../domain.ts';

/** Organisations that are there because a link leads to them, by their ids. */
const allOf = (ids: readonly string[], { loaders }: Context): Promise<OrganisationNode[]> =>
  Promise.all(ids.toSorted().map(async (id) => (await loaders.organisation.byId.load(id))!));

export const Award: AwardResolvers = {
  ...FIELDS_OF_PROCESS,
  id: ({ id }) => toNodeId('Award', id),
  valueStatedIn: ({ valueFrom }) => valueFrom,
  contractValue: ({ contractValueE4, contractValueStated, contractCurrency, contractVat, valueKind }) =>
    valueOf({
      ...{ valueE4: contractValueE4, valueStated: contractValueStated },
      ...{ currency: contractCurrency, vat: contractVat, valueKind },
    }),
  date: ({ awardedOn }) => awardedOn,
  buyers: ({ buyerIds }, _, context) => allOf(buyerIds, context),
  suppliers: ({ supplierIds }, _, context) => allOf(supplierIds, context),
  supplierNames: async ({ supplierIds }, _, context) =>
    (await allOf(supplierIds, context)).map(({ name }) => name),
};
