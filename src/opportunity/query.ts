import type { QueryResolvers } from '../../generated/schema-types.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import type { Context } from '../server/context.ts';
import type { OpportunityFilter } from './node.ts';
import { opportunitiesByOutcome } from './reads.ts';

type Fields = Pick<QueryResolvers, 'opportunity' | 'opportunities' | 'opportunitiesByOutcome'>;
type Asked = {
  buyer: string;
  scope?: OrganisationScope | null | undefined;
  family?: string | null | undefined;
};
type OrganisationScope = Parameters<Context['loaders']['organisation']['perimeter']>[0]['scope'];

/** The buyers a question means; null when nobody is known by the reference. */
async function filterOf(
  { buyer, scope, family }: Asked,
  { loaders }: Context,
): Promise<OpportunityFilter | null> {
  const body = await loaders.organisation.byReference(buyer);
  if (!body) return null;
  const around = { rootId: body.id, scope: scope ?? 'SELF', asOf: null } as const;
  const { ids } = await loaders.organisation.perimeter(around);
  return { buyerIds: ids, family: family ?? null };
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
    return filter && opportunitiesByOutcome(context.graph, filter);
  },
};
