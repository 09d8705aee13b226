import type { TenderLotResolvers } from '../../generated/resolver-types.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { linked } from './links.ts';
import { valueOf } from './node.ts';

export const TenderLot: TenderLotResolvers = {
  id: ({ id }) => toNodeId('TenderLot', id),
  number: ({ lotId }) => lotId,
  value: valueOf,
  startDate: ({ startsOn }) => startsOn,
  endDate: ({ endsOn }) => endsOn,
  maxEndDate: ({ maxEndsOn }) => maxEndsOn,
  opportunity: async ({ id }, _, context) =>
    (await linked(context, { way: 'processesOfLot', from: id, to: context.loaders.opportunity.byId }))[0] ??
    null,
  awards: ({ id }, _, context) =>
    linked(context, { way: 'awardsOfLot', from: id, to: context.loaders.award.byId }),
};
