import type { QueryResolvers } from '../../generated/resolver-types.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import { purchasePage } from '../process/node.ts';
import { smeWinRate } from './SmeWinRate.ts';

type Fields = Pick<QueryResolvers, 'opportunity' | 'opportunities' | 'opportunitiesByOutcome' | 'smeWinRate'>;

/** Root fields about opportunities. */
export const opportunityQuery: Fields = {
  opportunity(_, { by: { id, ocid } }, { loaders }) {
    if (ocid != null) return loaders.opportunity.byId.load(ocid);
    const key = fromNodeId(id);
    return key?.type === 'Opportunity' ? loaders.opportunity.byId.load(key.key) : null;
  },

  opportunities: (_, asked, context) => purchasePage(context.loaders.opportunity.lists, asked, context),

  smeWinRate,

  async opportunitiesByOutcome(_, { buyer, scope, family }, { graph, loaders }) {
    const bodies = await loaders.organisation.resolveBodies(buyer, { scope: scope ?? 'SELF', asOf: null });
    if (!bodies) return null;
    const slug = family == null ? null : await loaders.framework.familyMeant(family);
    return graph.read('opportunities-by-outcome', { buyerIds: bodies.ids, family: slug });
  },
};
