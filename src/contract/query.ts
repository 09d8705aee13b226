import type { QueryResolvers } from '../../generated/schema-types.ts';
import { BuyergraphError } from '../errors.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { contractsPage } from './reads.ts';

const SHAPE = ['string'] as const;
const FIRST_MONTH = '0000-01';
const LAST_MONTH = '9999-12';

/** Root fields about contracts. */
export const contractQuery: Pick<QueryResolvers, 'contracts'> = {
  async contracts(_, { buyer, scope, from, to, ...args }, { graph, loaders, maxFirst }) {
    if (from && to && from > to)
      throw new BuyergraphError(
        'BAD_USER_INPUT',
        `from (${from}) is after to (${to}); give the earlier month as from.`,
      );
    const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
    const body = await loaders.organisation.byReference(buyer);
    if (!body) return null;
    const { ids } = await loaders.organisation.perimeter({
      rootId: body.id,
      scope: scope ?? 'SELF',
      asOf: null,
    });
    const rows = await contractsPage(
      graph,
      { buyerIds: ids, from: from ?? FIRST_MONTH, to: to ?? LAST_MONTH },
      { after: String(after?.[0] ?? ''), limit: first + 1 },
    );
    return connectionFrom({ rows, first, after, cursorOf: ({ id }) => [id] });
  },
};
