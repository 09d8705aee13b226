import type { ContractResolvers, EndingContractResolvers } from '../../generated/resolver-types.ts';
import { toNodeId } from '../graphql/node-id.ts';
import type { OrganisationNode } from '../organisation/node.ts';
import { FIELDS_OF_PROCESS, linked } from '../process/node.ts';
import type { Context } from '../domain/context.ts';
import type { ContractNode } from './node.ts';

/** The suppliers of a contract, which are there because an award leads to them. */
const suppliersOf = ({ supplierIds }: ContractNode, { loaders }: Context): Promise<OrganisationNode[]> =>
  Promise.all(supplierIds.map(async (id) => (await loaders.organisation.byId.load(id))!));

export const Contract: ContractResolvers = {
  ...FIELDS_OF_PROCESS,
  id: ({ id }) => toNodeId('Contract', id),
  buyer: async ({ buyerId }, _, { loaders }) => (await loaders.organisation.byId.load(buyerId))!,
  opportunity: ({ processId }, _, { loaders }) => loaders.opportunity.byId.load(processId),
  awards: async ({ id, statedAs }, _, context) => {
    const { byId } = context.loaders.award;
    return statedAs === 'CONTRACT'
      ? linked(context, { way: 'awardsOfContract', from: id, to: byId })
      : [(await byId.load(id))!];
  },
  rulesOnItsDay: ({ processId }) => ({ processId }),
  valueStatedIn: ({ valueFrom }) => valueFrom,
  suppliers: (contract, _, context) => suppliersOf(contract, context),
  supplierNames: async (contract, _, context) =>
    (await suppliersOf(contract, context)).map(({ name }) => name),
};

export const EndingContract: EndingContractResolvers = {};
