import type { QueryResolvers, Scope } from '../../generated/schema-types.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import type { Context } from '../domain.ts';
import type { OpportunityFilter } from './node.ts';

type Fields = Pick<QueryResolvers, 'opportunity' | 'opportunities' | 'opportunitiesByOutcome'>;
/** What the fields about opportunities of a buyer ask for alike. */
type Asked = { buyer: string; scope?: Scope | null | undefined; family?: string | null | undefined };

/** The buyers a question means; null when nobody is known by the reference. */
async function filterOf(
  { buyer, scope, family }: Asked,
  { loaders }: Context,
): Promise<OpportunityFilter | null> {
  const bodies = await loaders.organisation.resolveBodies(buyer, { scope: scope ?? 'SELF', asOf: null });
  return bodies && { buyerIds: bodies.ids, family: family ?? null };
}

/** Root fields about opportunities. */
export const opportunityQuery: Fields = {
  opportunity(_, { by: { id, ocid } }, { loaders }) {
    if (ocid != null) return loaders.opportunity.byId.load(ocid);
    const key = fromNodeId(id);
    return key?.type === 'Opportunity' ? loaders.opportunity.byId.load(key.key) : null;
  },

  async opportunities(_, { buyer, scope, family, ...args }, context) {
    const filter = await filterOf({ buyer, scope, family }, context);
    return filter && context.loaders.opportunity.list(filter, args, context.maxFirst);
  },

  async opportunitiesByOutcome(_, asked, context) {
    const filter = await filterOf(asked, context);
    return filter && context.graph.read('opportunities-by-outcome', filter);
  },
};
