import type { SpendFilter, SpendOrder } from '../../generated/schema-types.ts';
import type { Context } from '../domain.ts';
import { BuyergraphError } from '../errors.ts';
import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import type { Connection } from '../graphql/connection.ts';
import { type ListArgs, orderedPage } from '../graphql/ordered.ts';
import { assertOfBuyer, linesOf } from './conditions.ts';

/** The conditions of a list of lines as its statements take them; null is no condition. */
export type LineConditions = Omit<ParamsOf<'lines-count'>, 'lists' | 'published'>;
/** What a list of lines is of. */
export type LineList = Omit<ParamsOf<'lines-count'>['lists'][number], 'key'>;
export type LineRow = RowOf<'lines-page'>;

/** A page of lines that can say how many there are. */
export type Listed = Connection<LineRow> & Readonly<{ totalCount: () => Promise<number> }>;

/** A thing whose lines are listed: by what, and the condition of the filter that it is already. */
type Way = Readonly<{
  by: 'buyer' | 'supplier' | 'family' | 'framework' | 'lot' | 'lotCategory' | 'version';
  id: string;
}>;
type Asked = ListArgs & {
  of?: Way;
  filter?: SpendFilter | null | undefined;
  order?: SpendOrder | null | undefined;
};

function assertSound(filter: SpendFilter, of: Way | undefined): void {
  const twice = of && of.by !== 'version' && of.by !== 'lot' ? of.by : undefined;
  if (twice && filter[twice] != null)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `This list is of one ${twice} already: leave filter.${twice} out, or ask spendLines.`,
    );
  assertOfBuyer(filter);
}

type Parties = Pick<LineConditions, 'buyerIds' | 'supplierId'>;

/** The parties of a filter by their ids; null when nobody is known by one of its references. */
async function partiesOf(filter: SpendFilter, { loaders }: Context): Promise<Parties | null> {
  const reach = { scope: filter.scope ?? 'SELF', asOf: filter.hierarchyAsOf ?? null } as const;
  const [bodies, supplier] = await Promise.all([
    filter.buyer == null ? null : loaders.organisation.resolveBodies(filter.buyer, reach),
    filter.supplier == null ? null : loaders.supplier.resolve(filter.supplier),
  ]);
  const isUnknown = (filter.buyer != null && !bodies) || (filter.supplier != null && !supplier);
  return isUnknown ? null : { buyerIds: bodies?.ids ?? null, supplierId: supplier?.id ?? null };
}

/** The way into the lines that leads to fewest: what the list is of, else the buyer or supplier, else all. */
function listOf(of: Way | undefined, { buyerIds, supplierId }: Parties): LineList {
  if (of?.by === 'lot' || of?.by === 'version') return { by: of.by.toUpperCase(), ids: [of.id] };
  if (of?.by === 'supplier') return { by: 'SUPPLIER', ids: [of.id] };
  if (of?.by === 'buyer') return { by: 'BUYER', ids: [of.id] };
  if (supplierId !== null) return { by: 'SUPPLIER', ids: [supplierId] };
  return buyerIds ? { by: 'BUYER', ids: buyerIds } : { by: 'ALL', ids: [] };
}

/** The condition that a thing is where no way leads from it. */
const ownOf = (of: Way | undefined): Partial<LineConditions> =>
  of?.by === 'family' || of?.by === 'framework' || of?.by === 'lotCategory' ? { [of.by]: of.id } : {};

/**
 * A page of invoiced lines: of a thing, or of all. Null when nobody is known by a reference of the filter.
 * @throws BuyergraphError BAD_USER_INPUT for arguments that contradict; LIMIT_EXCEEDED when it would look through too much.
 */
export async function linePage(
  { of, filter, order, ...args }: Asked,
  context: Context,
): Promise<Listed | null> {
  const given = filter ?? {};
  assertSound(given, of);
  const parties = await partiesOf(given, context);
  if (!parties) return null;
  const { lines } = context.loaders.trade;
  const list = listOf(of, parties);
  const conditions = { ...linesOf(given), ...parties, ...ownOf(of) };
  const page = await orderedPage(args, { order: order ?? 'PERIOD_DESC', max: context.maxFirst }, (place) =>
    lines.page(list, conditions, place),
  );
  return { ...page, totalCount: () => lines.count(list, conditions) };
}

/** The list of lines that a kind of thing has. */
export const linesBy = (by: Way['by']) => ({
  spendLines: ({ id }: { id: string }, asked: Omit<Asked, 'of'>, context: Context) =>
    linePage({ ...asked, of: { by, id } }, context),
});
