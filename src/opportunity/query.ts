import type { QueryResolvers } from '../../generated/schema-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { opportunitiesPage } from './reads.ts';

const SHAPE = ['string'] as const;

/** Root fields about opportunities. */
export const opportunityQuery: Pick<QueryResolvers, 'opportunities'> = {
  async opportunities(_, { buyer, scope, family, ...args }, { graph, loaders, maxFirst }) {
    const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
    const body = await loaders.organisation.byReference(buyer);
    if (!body) return null;
    const around = { rootId: body.id, scope: scope ?? 'SELF', asOf: null } as const;
    const { ids } = await loaders.organisation.perimeter(around);
    const rows = await opportunitiesPage(
      graph,
      { buyerIds: ids, family: family ?? null },
      { after: String(after?.[0] ?? ''), limit: first + 1 },
    );
    return connectionFrom({ rows, first, after, cursorOf: ({ id }) => [id] });
  },
};
