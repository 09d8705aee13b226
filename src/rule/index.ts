import type { Domain } from '../domain/domain.ts';
import { ruleLoaders, type RuleLoaders } from './loaders.ts';
import { ruleQuery } from './query.ts';
import { Rule, RulesOnItsDay, SmeTarget } from './Rule.ts';

declare module '../domain/loaders.ts' {
  interface Loaders {
    rule: RuleLoaders;
  }
}

/** Laws and policies with the time each applied, and what may be compared with them. */
export const rule = {
  name: 'rule',
  types: { Rule, RulesOnItsDay, SmeTarget },
  query: ruleQuery,
  loaders: { rule: ruleLoaders },
  nodes: { Rule: (key, loaders) => loaders.rule.byId(key) },
} satisfies Domain;
