import type {
  RuleResolvers,
  RulesOnItsDayResolvers,
  SmeTargetResolvers,
} from '../../generated/resolver-types.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { basisOf, citationOf } from './node.ts';
import { rulesOnItsDay } from './on-its-day.ts';

export const Rule: RuleResolvers = {
  id: ({ id }) => toNodeId('Rule', id),
  slug: ({ id }) => id,
  value: ({ valueE4 }) => valueE4,
  basis: basisOf,
  citation: citationOf,
  claims: ({ id }, _, { loaders }) => loaders.claim.ofRule.load(id),
};

export const SmeTarget: SmeTargetResolvers = {
  why: ({ reasons }) => reasons.map(({ message }) => message),
};

export const RulesOnItsDay: RulesOnItsDayResolvers = {
  day: async ({ processId }, _, context) => (await rulesOnItsDay(processId, context)).day,
  authority: async ({ processId }, _, context) => (await rulesOnItsDay(processId, context)).authority,
  authorityReason: async ({ processId }, _, context) =>
    (await rulesOnItsDay(processId, context)).authorityReason,
  rules: async ({ processId }, _, context) => (await rulesOnItsDay(processId, context)).rules,
};
