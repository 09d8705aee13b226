import type { SpendFilter, SpendOrder } from '../../generated/schema-types.ts';
import type { Context } from '../domain.ts';
import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import type { Connection } from '../graphql/connection.ts';
import { type ListArgs, orderedPage } from '../graphql/ordered.ts';
import { type Own, type Parties, partiesOf } from '../perimeter/node.ts';
import { linesOf, OWN, type OwnCondition } from './conditions.ts';

/** The conditions of a list of lines as its statements take them; null is no condition. */
export type LineConditions = Omit<ParamsOf<'lines-count'>, 'lists' | 'published'>;
/** What a list of lines is of. */
export type LineList = Omit<ParamsOf<'lines-count'>['lists'][number], 'key'>;
export type LineRow = RowOf<'lines-page'>;

/** A page of lines that can say how many there are. */
export type Listed = Connection<LineRow> & Readonly<{ totalCount: () => Promise<number> }>;

/** A thing whose lines are listed. */
type Way = Own<OwnCondition | 'version'>;
type Asked = ListArgs & {
  of?: Way;
  filter?: SpendFilter | null | undefined;
  order?: SpendOrder | null | undefined;
};

/** The way into the lines that leads to fewest: what the list is of, else the buyer or supplier, else all. */
function listOf(of: Way | undefined, { buyerIds, supplierIds }: Parties): LineList {
  if (of?.by === 'lot' || of?.by === 'version') return { by: of.by.toUpperCase(), ids: [of.id] };
  if (of?.by !== 'buyer' && supplierIds) return { by: 'SUPPLIER', ids: supplierIds };
  return buyerIds ? { by: 'BUYER', ids: buyerIds } : { by: 'ALL', ids: [] };
}

/** The condition that a thing is; a version is a way in, and none. */
const ownOf = (of: Way | undefined): Partial<LineConditions> =>
  of && of.by !== 'version' ? { [OWN[of.by].param]: [of.id] } : {};

/**
 * A page of invoiced lines: of a thing, or of all. Null when nobody is known by a reference of the filter.
 * @throws BuyergraphError BAD_USER_INPUT for arguments that contradict; LIMIT_EXCEEDED when it would look through too much.
 */
export async function linePage(
  { of, filter, order, ...args }: Asked,
  context: Context,
): Promise<Listed | null> {
  const given = filter ?? {};
  const parties = await partiesOf({ ...given, asOf: given.hierarchyAsOf }, of, context);
  if (parties.unknownParty !== null) return null;
  const { lines } = context.loaders.trade;
  const list = listOf(of, parties);
  const { buyerIds, supplierIds } = parties;
  const conditions = { ...(await linesOf(given, context.loaders)), ...ownOf(of), buyerIds, supplierIds };
  const page = await orderedPage(args, { order: order ?? 'PERIOD_DESC', max: context.maxFirst }, (place) =>
    lines.page(list, conditions, place),
  );
  return { ...page, totalCount: () => lines.count(list, conditions) };
}

type Thing = { id: string; name?: string };

/** The list of lines that a kind of thing has. */
export const linesBy = (by: Way['by']) => ({
  spendLines: ({ id, name }: Thing, asked: Omit<Asked, 'of'>, context: Context) =>
    linePage({ ...asked, of: { by, id, name } }, context),
});
