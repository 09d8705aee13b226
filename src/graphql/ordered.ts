import { refuse } from '../errors.ts';
import { INT64_MAX } from '../decimal.ts';
import { assertSize, type Connection, connectionFrom, DEFAULT_PAGE_SIZE } from './connection.ts';
import { decodeCursor } from './cursor.ts';

/** What part of a list is asked for: so many from its start or after a place, or from its end or before one. */
export type ListArgs = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
};

/** How a statement reads one page; see the fragment in-order. */
export type OrderedPlace = {
  order: string;
  descending: boolean;
  /** What stands for no number and for no text, so that what has none comes last. */
  noNumber: bigint;
  noText: string;
  afterNumber: bigint;
  afterText: string;
  afterId: string | null;
  limit: number;
};

/** A row of an ordered list: what it was ordered by, the number negative where it was read downwards. */
export type OrderedRow = { id: string; number: bigint; text: string };

/** Which list a page is of, in which order (WHAT_ASC or WHAT_DESC), and how many items it may have. */
export type Ordering = Readonly<{ list: string; order: string; max: number | undefined }>;

const SHAPE = ['string', 'string', 'bigint', 'string', 'string'] as const;
const LAST_TEXT = '\uffff';
const more = ' For more rows ask again with after: pageInfo.endCursor, or with before: pageInfo.startCursor.';

function assertOneWay({ first, after, last, before }: ListArgs): void {
  if (first != null && last != null) refuse('Give first or last, not both: a page is read from one end.');
  if (after != null && last != null) refuse('after goes with first; give before with last.');
  if (before != null && last == null) refuse('before goes with last; give after with first.');
}

function placeOf(args: ListArgs, { list, order }: Ordering, size: number): OrderedPlace {
  const isBackward = args.last != null;
  const isDown = order.endsWith('_DESC');
  const descending = isDown !== isBackward;
  const cursor = args.after ?? args.before;
  const [of = list, by = order, number = 0n, text = '', id = null] =
    cursor == null ? [] : decodeCursor(cursor, SHAPE);
  if (of !== list)
    refuse(`This cursor is of a list of ${of}, and this is one of ${list}; start from the first page.`);
  if (by !== order)
    refuse(`This cursor is of the order ${by}; ask with order: ${by}, or start from the first page.`);
  return {
    order: order.replace(/_(?:ASC|DESC)$/, ''),
    descending,
    noNumber: isBackward ? -INT64_MAX : INT64_MAX,
    noText: isDown ? '' : LAST_TEXT,
    afterNumber: descending ? -number : number,
    afterText: text,
    afterId: id,
    limit: size + 1,
  };
}

/**
 * One page of a list in an order, from either end; `read` reads up to `limit` rows from the place on.
 * @throws BuyergraphError BAD_USER_INPUT for a size out of range, arguments that contradict, or a cursor of another list or
 * order.
 */
export async function orderedPage<Row extends OrderedRow>(
  args: ListArgs,
  ordering: Ordering,
  read: (place: OrderedPlace) => Promise<Row[]>,
): Promise<Connection<Row>> {
  assertOneWay(args);
  const isBackward = args.last != null;
  const size = args.last ?? args.first ?? DEFAULT_PAGE_SIZE;
  assertSize(isBackward ? 'last' : 'first', size, { max: ordering.max, more });
  const place = placeOf(args, ordering, size);
  const rows = await read(place);
  const isMore = rows.length > size;
  const shown = isBackward ? rows.slice(0, size).toReversed() : rows.slice(0, size);
  const page = connectionFrom({
    rows: shown,
    first: size,
    cursorOf: ({ number, text, id }) => [
      ...[ordering.list, ordering.order],
      ...[place.descending ? -number : number, text, id],
    ],
  });
  const hasNextPage = isBackward ? args.before != null : isMore;
  const hasPreviousPage = isBackward ? isMore : args.after != null;
  return { ...page, pageInfo: { ...page.pageInfo, hasNextPage, hasPreviousPage } };
}
