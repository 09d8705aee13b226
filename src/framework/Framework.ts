import type { FrameworkFamilyResolvers, FrameworkResolvers } from '../../generated/resolver-types.ts';
import { awardedBy, purchasesBy } from '../process/node.ts';
import { invoicedBy, linesBy, partiesBy } from '../trade/node.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { settingUp, windowsOf } from './windows.ts';

export const FrameworkFamily: FrameworkFamilyResolvers = {
  id: ({ id }) => toNodeId('FrameworkFamily', id),
  slug: ({ id }) => id,
  frameworks: ({ id }, _, { loaders }) => loaders.framework.ofFamily.load(id),
  ...awardedBy('family'),
  ...invoicedBy('family'),
  ...purchasesBy('family'),
  ...linesBy('family'),
  ...partiesBy('FAMILY'),
  claims: ({ id }, _, { loaders }) => loaders.claim.ofFamily.load(id),
};

export const Framework: FrameworkResolvers = {
  id: ({ id }) => toNodeId('Framework', id),
  slug: ({ id }) => id,
  startDate: ({ startsOn }) => startsOn,
  endDate: ({ endsOn }) => endsOn,
  family: ({ familyId: id, familyName: name }) => (id && name ? { id, name } : null),
  lots: ({ id }, _, { loaders }) => loaders.framework.lotsOf.load(id),
  followedBy: async ({ id }, _, { loaders }) =>
    (await loaders.framework.neighbours.load(id)).find(({ isAfter }) => isAfter) ?? null,
  follows: async ({ id }, _, { loaders }) =>
    (await loaders.framework.neighbours.load(id)).find(({ isAfter }) => !isAfter) ?? null,
  establishedBy: ({ id }, _, context) => settingUp(id, context),
  windows: (framework, _, context) => windowsOf(framework, context),
  ...awardedBy('framework'),
  ...invoicedBy('framework'),
  ...purchasesBy('framework'),
  ...linesBy('framework'),
  ...partiesBy('FRAMEWORK'),
};
