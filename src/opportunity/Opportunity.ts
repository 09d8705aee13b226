import type { OpportunityOutcomeResolvers, OpportunityResolvers } from '../../generated/schema-types.ts';
import { toNodeId } from '../graphql/node-id.ts';

export const Opportunity: OpportunityResolvers = {
  id: ({ id }) => toNodeId('Opportunity', id),
  buyer: async ({ buyerId }, _, { loaders }) => (await loaders.organisation.byId.load(buyerId))!,
  publishedDate: ({ publishedOn }) => publishedOn,
  closesDate: ({ closesOn }) => closesOn,
  parties: ({ id }, _, { loaders }) => loaders.process.parties.load(id),
  cpv: ({ id }, _, { loaders }) => loaders.process.codes.load(id),
  notices: ({ id }, _, { loaders }) => loaders.process.notices.load(id),
  winnerNames: ({ winnerIds }, _, { loaders }) =>
    Promise.all(winnerIds.map(async (id) => (await loaders.organisation.byId.load(id))!.name)),
  winnerSize: ({ winnerSizes: [size, ...others] }) =>
    size === undefined || size === 'UNKNOWN' || others.length > 0 ? null : size,
};

export const OpportunityOutcome: OpportunityOutcomeResolvers = {};
