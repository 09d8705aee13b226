import type { QueryResolvers } from '../../generated/resolver-types.ts';
import { binds, inForce } from './on-its-day.ts';

/** Root fields about rules. */
export const ruleQuery: Pick<QueryResolvers, 'rule' | 'rules'> = {
  rule: (_, { slug }, { loaders }) => loaders.rule.byId(slug),

  async rules(_, { asOf, kind, authority }, { loaders }) {
    const all = await loaders.rule.all();
    const some = all.filter((rule) => (!kind || rule.kind === kind) && binds(rule, authority));
    return asOf ? inForce(some, asOf) : some.map((rule) => ({ rule, force: null }));
  },
};
