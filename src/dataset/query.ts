import type { QueryResolvers } from '../../generated/schema-types.ts';
import { ruleOf } from '../organisation/node.ts';

/** Root fields about what is loaded. */
export const datasetQuery: Pick<QueryResolvers, 'coverage' | 'datasets'> = {
  datasets: (_, __, { loaders }) => loaders.dataset.all(),

  async coverage(_, { buyer, scope, source: only }, { loaders }) {
    const source = only ?? null;
    if (!buyer) return { buyerIds: null, perimeter: 'all buyers', source };
    const body = await loaders.organisation.byReference(buyer);
    if (!body) return null;
    const around = { scope: scope ?? 'SELF', asOf: null } as const;
    const { ids } = await loaders.organisation.perimeter({ rootId: body.id, ...around });
    return { buyerIds: ids, perimeter: `${body.name}: ${ruleOf(around)}`, source };
  },
};
