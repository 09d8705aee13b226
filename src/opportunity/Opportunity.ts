import type { OpportunityOutcomeResolvers, OpportunityResolvers } from '../../generated/resolver-types.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { BOUGHT_UNDER, describedBy, linked, stated, valueOf } from '../process/node.ts';
import type { OpportunityNode } from './node.ts';

const processOf = ({ id }: OpportunityNode): string => id;

export const Opportunity: OpportunityResolvers = {
  ...BOUGHT_UNDER,
  ...describedBy(processOf),
  id: ({ id }) => toNodeId('Opportunity', id),
  buyer: async ({ buyerId }, _, { loaders }) => (await loaders.organisation.byId.load(buyerId))!,
  value: stated(processOf, valueOf),
  minValue: stated(processOf, ({ isCeiling, minValueE4, minValueStated, minCurrency, minVat }) =>
    valueOf({
      ...{ valueE4: minValueE4, valueStated: minValueStated, valueKind: isCeiling ? 'CEILING' : 'ESTIMATE' },
      ...{ currency: minCurrency, vat: minVat },
    }),
  ),
  suitableForSme: stated(processOf, ({ suitableForSme }) => suitableForSme),
  suitableForVcse: stated(processOf, ({ suitableForVcse }) => suitableForVcse),
  publishedDate: ({ publishedOn }) => publishedOn,
  closesDate: ({ closesOn }) => closesOn,
  startDate: ({ startsOn }) => startsOn,
  endDate: ({ endsOn }) => endsOn,
  maxEndDate: ({ maxEndsOn }) => maxEndsOn,
  parties: ({ id }, _, { loaders }) => loaders.process.parties.load(id),
  cpv: ({ id }, _, { loaders }) => loaders.process.codes.load(id),
  notices: ({ id }, _, { loaders }) => loaders.process.notices.load(id),
  sourceUrl: ({ url }) => url,
  awards: ({ id }, _, context) =>
    linked(context, { way: 'awardsOfProcess', from: id, to: context.loaders.award.byId }),
  contracts: ({ id }, _, context) =>
    linked(context, { way: 'contractsOfProcess', from: id, to: context.loaders.contract.byId }),
  winners: ({ id }, _, context) =>
    linked(context, { way: 'winnersOfProcess', from: id, to: context.loaders.supplier.byId }),
  lots: ({ id }, _, context) =>
    linked(context, { way: 'lotsOfProcess', from: id, to: context.loaders.process.lot }),
  establishes: ({ id }, _, context) =>
    linked(context, { way: 'frameworksSetUp', from: id, to: context.loaders.framework.bySlug }),
  twins: ({ id }, _, context) =>
    linked(context, { way: 'twins', from: id, to: context.loaders.opportunity.byId }),
  winnerNames: ({ winnerIds }, _, { loaders }) =>
    Promise.all(winnerIds.map(async (id) => (await loaders.organisation.byId.load(id))!.name)),
  rulesOnItsDay: ({ id: processId }) => ({ processId }),
  winnerSize: ({ winnerSizes: [size, ...others] }) =>
    size === undefined || size === 'UNKNOWN' || others.length > 0 ? null : size,
};

export const OpportunityOutcome: OpportunityOutcomeResolvers = {};
