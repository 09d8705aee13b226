import type { QueryResolvers } from '../../generated/resolver-types.ts';
import { daysBetween, londonToday, monthsAfter } from '../days.ts';
import { assertSize, connectionFrom, pageArgs } from '../graphql/connection.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import { purchasePage } from '../process/node.ts';

const ENDING_SHAPE = ['string', 'string'] as const;
const MOST_MONTHS = 120;

const endingContracts: Extract<QueryResolvers['endingContracts'], Function> = async (
  _,
  { buyer, scope, within, on, ...args },
  { graph, loaders, maxFirst },
) => {
  const months = within ?? 12;
  assertSize('within', months, { max: MOST_MONTHS });
  const { first, after } = pageArgs(args, { shape: ENDING_SHAPE, max: maxFirst });
  const bodies = await loaders.organisation.resolveBodies(buyer, { scope: scope ?? 'SELF', asOf: null });
  if (!bodies) return null;
  const from = on ?? londonToday();
  const [afterEnd, id] = after ?? ['', ''];
  const rows = await graph.read('contracts-ending', {
    buyerIds: bodies.ids,
    endsFrom: from,
    endsTo: monthsAfter(from, months),
    afterEnd,
    after: id,
    limit: first + 1,
  });
  const ending = rows.map((contract) => ({ contract, daysLeft: daysBetween(from, contract.endsOn!) }));
  return connectionFrom({
    rows: ending,
    first,
    after,
    cursorOf: ({ contract }) => [contract.endsOn!, contract.id],
  });
};

/** Root fields about contracts. */
export const contractQuery: Pick<QueryResolvers, 'contract' | 'contracts' | 'endingContracts'> = {
  endingContracts,

  contract(_, { id }, { loaders }) {
    const key = fromNodeId(id);
    return key?.type === 'Contract' ? loaders.contract.byId.load(key.key) : null;
  },

  contracts: (_, asked, context) => purchasePage(context.loaders.contract.lists, asked, context),
};
