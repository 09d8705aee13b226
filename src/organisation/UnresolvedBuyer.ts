import type { UnresolvedBuyerResolvers } from '../../generated/resolver-types.ts';

export const UnresolvedBuyer: UnresolvedBuyerResolvers = {
  organisation: (node) => node,
  net: ({ netE4 }) => netE4,
  nearest: async ({ name }, _, { loaders }) => (await loaders.organisation.nearest.load(name))?.name ?? null,
};
