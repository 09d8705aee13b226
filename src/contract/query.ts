import type { QueryResolvers } from '../../generated/schema-types.ts';
import { BuyergraphError } from '../errors.ts';
import { assertSize, connectionFrom, pageArgs } from '../graphql/connection.ts';
import { daysBetween, monthsAfter } from './months.ts';
import { contractsEnding, contractsPage } from './reads.ts';

const SHAPE = ['string'] as const;
const FIRST_MONTH = '0000-01';
const LAST_MONTH = '9999-12';

const ENDING_SHAPE = ['string', 'string'] as const;
const MOST_MONTHS = 120;

/** The day of a request that names none is the day in London. */
const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

const endingContracts: Extract<QueryResolvers['endingContracts'], Function> = async (
  _,
  { buyer, scope, within, on, ...args },
  { graph, loaders, maxFirst },
) => {
  const months = within ?? 12;
  assertSize('within', months, { max: MOST_MONTHS });
  const { first, after } = pageArgs(args, { shape: ENDING_SHAPE, max: maxFirst });
  const body = await loaders.organisation.byReference(buyer);
  if (!body) return null;
  const { ids } = await loaders.organisation.perimeter({
    rootId: body.id,
    scope: scope ?? 'SELF',
    asOf: null,
  });
  const from = on ?? today();
  const [endsOn, id] = (after ?? ['', '']) as [string, string];
  const rows = await contractsEnding(
    graph,
    { buyerIds: ids, endsFrom: from, endsTo: monthsAfter(from, months) },
    { after: { endsOn, id }, limit: first + 1 },
  );
  const ending = rows.map((contract) => ({ contract, daysLeft: daysBetween(from, contract.endsOn!) }));
  return connectionFrom({
    rows: ending,
    first,
    after,
    cursorOf: ({ contract }) => [contract.endsOn!, contract.id],
  });
};

/** Root fields about contracts. */
export const contractQuery: Pick<QueryResolvers, 'contracts' | 'endingContracts'> = {
  endingContracts,
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
