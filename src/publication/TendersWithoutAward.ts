import type { QueryResolvers, TendersWithoutAwardResolvers } from '../../generated/resolver-types.ts';
import type { Warning } from '../../generated/schema-types.ts';
import { daysAfter, londonToday } from '../days.ts';
import { shareOf } from '../decimal.ts';
import { BuyergraphError } from '../errors.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { assertFew } from '../graphql/few.ts';
import { alone, purchaseQuestion } from '../process/node.ts';
import type { TendersWithoutAwardNode } from './node.ts';

/** A hundred years; with the earliest day it stays within the days that there are. */
const MOST_DAYS = 36_500;
const EARLIEST = '1900-01-01';
const SHAPE = ['string', 'string'] as const;

/** Root field: what was open to suppliers, closed long ago, and of which nothing says how it ended. */
export const tendersWithoutAward: Extract<QueryResolvers['tendersWithoutAward'], Function> = async (
  _,
  { filter, days, on },
  context,
): Promise<TendersWithoutAwardNode> => {
  const waited = days ?? 90;
  if (waited < 0 || waited > MOST_DAYS)
    throw new BuyergraphError('BAD_USER_INPUT', `days is ${waited}; it must be 0 to ${MOST_DAYS}.`);
  const day = on ?? londonToday();
  if (day < EARLIEST)
    throw new BuyergraphError('BAD_USER_INPUT', `on is ${day}; nothing was published before ${EARLIEST}.`);
  const closedBy = daysAfter(day, -waited - 1);
  const question = await purchaseQuestion(filter, undefined, context);
  const rows = assertFew(await context.graph.read('tender-outcomes', alone(question)), 'opportunities');
  const closed = rows.filter(({ closesOn }) => closesOn <= closedBy);
  const open = closed.filter(({ isAwarded, isWithdrawn }) => !isAwarded && !isWithdrawn);
  return {
    parties: question.parties,
    closedBy,
    closed: closed.length,
    withdrawn: closed.filter(({ isAwarded, isWithdrawn }) => isWithdrawn && !isAwarded).length,
    tenders: open.toSorted((one, other) =>
      `${one.closesOn} ${one.id}` < `${other.closesOn} ${other.id}` ? -1 : 1,
    ),
  };
};

export const TendersWithoutAward: TendersWithoutAwardResolvers = {
  count: ({ tenders }) => tenders.length,
  share: ({ tenders, closed }) => shareOf(BigInt(tenders.length), BigInt(closed)),
  perimeter: ({ parties }) => parties.perimeter,
  async tenders({ tenders }, args, { loaders, maxFirst }) {
    const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
    const place = after?.join(' ') ?? '';
    const rows = tenders.filter(({ closesOn, id }) => `${closesOn} ${id}` > place).slice(0, first + 1);
    const found = await Promise.all(rows.map(async ({ id }) => (await loaders.opportunity.byId.load(id))!));
    return connectionFrom({
      rows: found,
      first,
      after,
      cursorOf: ({ closesOn, id }) => [closesOn ?? '', id],
    });
  },
  warnings({ parties, closed, closedBy }): Warning[] {
    if (parties.unknownParty) return [{ code: 'UNKNOWN_PARTY', message: parties.unknownParty }];
    const message = `Which tenders have no award cannot be said, because no opportunity that closed by ${closedBy} matches. Import notices of these bodies and months (see coverage).`;
    return closed === 0 ? [{ code: 'NO_AWARDS', message }] : [];
  },
};
