import type { FrameworkFamilyResolvers, FrameworkResolvers } from '../../generated/schema-types.ts';
import { toNodeId } from '../graphql/node-id.ts';

export const FrameworkFamily: FrameworkFamilyResolvers = {
  id: ({ id }) => toNodeId('FrameworkFamily', id),
  slug: ({ id }) => id,
  frameworks: ({ id }, _, { loaders }) => loaders.framework.ofFamily.load(id),
};

export const Framework: FrameworkResolvers = {
  id: ({ id }) => toNodeId('Framework', id),
  slug: ({ id }) => id,
  startDate: ({ startsOn }) => startsOn,
  endDate: ({ endsOn }) => endsOn,
  family: ({ familyId, familyName }) => ({ id: familyId, name: familyName }),
  lots: ({ id }, _, { loaders }) => loaders.framework.lotsOf.load(id),
  followedBy: ({ id }, _, { loaders }) => loaders.framework.followedBy.load(id),
};
