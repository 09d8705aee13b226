import type { QueryResolvers } from '../../generated/resolver-types.ts';
import { ruleOf } from '../perimeter/node.ts';

/** Root fields about what is loaded. */
export const datasetQuery: Pick<QueryResolvers, 'coverage' | 'datasets'> = {
  datasets: (_, __, { loaders }) => loaders.dataset.all(),

  async coverage(_, { buyer, scope, source: only }, { loaders }) {
    const source = only ?? null;
    if (!buyer) return { buyerIds: null, perimeter: 'all buyers', source };
    const reach = { scope: scope ?? 'SELF', asOf: null } as const;
    const bodies = await loaders.organisation.resolveBodies(buyer, reach);
    return bodies && { buyerIds: bodies.ids, perimeter: `${bodies.name}: ${ruleOf(reach)}`, source };
  },
};
