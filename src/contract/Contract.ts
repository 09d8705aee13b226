import type { ContractResolvers, EndingContractResolvers } from '../../generated/schema-types.ts';
import { toNodeId } from '../graphql/node-id.ts';
import type { OrganisationNode } from '../organisation/node.ts';
import { valueOf } from '../process/node.ts';
import type { Context } from '../domain.ts';
import type { ContractNode } from './node.ts';

/** The suppliers of a contract, which are there because an award leads to them. */
const suppliersOf = ({ supplierIds }: ContractNode, { loaders }: Context): Promise<OrganisationNode[]> =>
  Promise.all(supplierIds.map(async (id) => (await loaders.organisation.byId.load(id))!));

export const Contract: ContractResolvers = {
  id: ({ id }) => toNodeId('Contract', id),
  buyer: async ({ buyerId }, _, { loaders }) => (await loaders.organisation.byId.load(buyerId))!,
  suppliers: (contract, _, context) => suppliersOf(contract, context),
  supplierNames: async (contract, _, context) =>
    (await suppliersOf(contract, context)).map(({ name }) => name),
  value: valueOf,
  startDate: ({ startsOn }) => startsOn,
  endDate: ({ endsOn }) => endsOn,
  maxEndDate: ({ maxEndsOn }) => maxEndsOn,
  parties: ({ id }, _, { loaders }) => loaders.process.parties.load(id),
  cpv: ({ ocid }, _, { loaders }) => loaders.process.codes.load(ocid),
  notices: ({ ocid }, _, { loaders }) => loaders.process.notices.load(ocid),
  sourceUrl: ({ url }) => url,
};

export const EndingContract: EndingContractResolvers = {};
