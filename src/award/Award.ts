import type { AwardResolvers } from '../../generated/resolver-types.ts';
import { toNodeId } from '../graphql/node-id.ts';
import type { OrganisationNode } from '../organisation/node.ts';
import { FIELDS_OF_PROCESS, linked, valueOf } from '../process/node.ts';
import type { Context } from '../domain/context.ts';

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
  opportunity: ({ processId }, _, { loaders }) => loaders.opportunity.byId.load(processId),
  contracts: async ({ id }, _, context) => {
    const { byId } = context.loaders.contract;
    const signed = await linked(context, { way: 'contractsOfAward', from: id, to: byId });
    const standing = signed.length > 0 ? null : await byId.load(id);
    return standing ? [standing] : signed;
  },
  lots: ({ id }, _, context) =>
    linked(context, { way: 'lotsOfAward', from: id, to: context.loaders.process.lot }),
  buyers: ({ buyerIds }, _, context) => allOf(buyerIds, context),
  suppliers: ({ supplierIds }, _, context) => allOf(supplierIds, context),
  supplierNames: async ({ supplierIds }, _, context) =>
    (await allOf(supplierIds, context)).map(({ name }) => name),
};
