import type { BodyConnectionResolvers, BodyEdgeResolvers } from '../../generated/resolver-types.ts';
import { ruleOf } from '../perimeter/node.ts';

export const BodyConnection: BodyConnectionResolvers = {
  totalCount: async ({ rootId, scope, asOf }, _, { loaders }) =>
    (await loaders.organisation.bodiesCount({ scope, asOf }).load(rootId))?.places ?? 0,
  bodyCount: async ({ rootId, scope, asOf }, _, { loaders }) =>
    (await loaders.organisation.bodiesCount({ scope, asOf }).load(rootId))?.bodies ?? 0,
  rule: (reach) => ruleOf(reach),
};

export const BodyEdge: BodyEdgeResolvers = {
  parent: ({ parentId }, _, { loaders }) => (parentId ? loaders.organisation.byId.load(parentId) : null),
};
