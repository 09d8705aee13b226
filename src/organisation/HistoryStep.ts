import type { HistoryStepResolvers, QueryResolvers } from '../../generated/resolver-types.ts';

/** Root field: how an organisation became what it is, and what became of it. */
export const history: Extract<QueryResolvers['history'], Function> = async (_, { of }, { loaders }) => {
  const body = await loaders.organisation.resolve(of);
  return body && loaders.organisation.history.load(body.id);
};

export const HistoryStep: HistoryStepResolvers = {
  predecessor: async ({ fromId }, _, { loaders }) => (await loaders.organisation.byId.load(fromId))!,
  successor: async ({ toId }, _, { loaders }) => (await loaders.organisation.byId.load(toId))!,
  isStillStated: ({ current }) => current,
};
