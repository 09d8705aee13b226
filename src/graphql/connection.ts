import { BuyergraphError } from '../errors.ts';
import { type CursorShape, decodeCursor, encodeCursor, type Keyset, type KeysetOf } from './cursor.ts';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

export type PageArgs = { first?: number | null | undefined; after?: string | null | undefined };

/** How many rows to read, and after which; null is from the start. */
export type Page<Shape extends CursorShape> = Readonly<{ first: number; after: KeysetOf<Shape> | null }>;

/**
 * Refuses a number of rows nobody may ask for; without `max`, more than 100.
 * @throws BuyergraphError BAD_USER_INPUT when it is not 1 to `max`; `more` says how to get more.
 */
export function assertSize(
  name: string,
  size: number,
  { max, more = '' }: { max?: number | undefined; more?: string },
): void {
  const limit = max ?? MAX_PAGE_SIZE;
  if (!Number.isInteger(size) || size < 1 || size > limit)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `${name} is ${size}; it must be 1 to ${limit}.${size > limit ? more : ''}`,
    );
}

/**
 * The page a field's arguments ask for. `max` above 100 is for trusted callers inside the process.
 * @throws BuyergraphError BAD_USER_INPUT when `first` is out of range or `after` is not a cursor of this shape.
 */
export function pageArgs<const Shape extends CursorShape>(
  { first, after }: PageArgs,
  { shape, max }: { shape: Shape; max?: number | undefined },
): Page<Shape> {
  const size = first ?? DEFAULT_PAGE_SIZE;
  assertSize('first', size, { max, more: ' For more rows ask again with after: pageInfo.endCursor.' });
  return { first: size, after: after == null ? null : decodeCursor(after, shape) };
}

export type PageInfo = Readonly<{
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}>;

export type Edge<Node, Facts extends object = object> = Readonly<Facts & { node: Node; cursor: string }>;

export type Connection<Node, Facts extends object = object> = Readonly<{
  edges: readonly Edge<Node, Facts>[];
  nodes: readonly Node[];
  pageInfo: PageInfo;
}>;

/** A list that can say how many there are in all; GraphQL counts them only when the field is asked for. */
export type Counted<Of> = Of & Readonly<{ totalCount: () => Promise<number> }>;

type ConnectionOf<Row, Node, Facts extends object> = {
  /** In order; one row more than `first` tells that there is another page. */
  rows: readonly Row[];
  first: number;
  after?: Keyset | null;
  cursorOf: (row: Row) => Keyset;
  /** The thing of a row. */
  nodeOf: (row: Row) => Node;
  /** What is true of the link and not of the thing. */
  factsOf: (row: Row) => Facts;
};

/** A Relay connection over one page of rows. */
export function connectionOf<Row, Node, Facts extends object>(
  page: ConnectionOf<Row, Node, Facts>,
): Connection<Node, Facts> {
  const { rows, first, after, cursorOf, nodeOf, factsOf } = page;
  const shown = rows.slice(0, first);
  const edges = shown.map((row) => ({
    ...factsOf(row),
    node: nodeOf(row),
    cursor: encodeCursor(cursorOf(row)),
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const NO_FACTS: object = Object.freeze({});

/** A Relay connection over rows that are themselves the nodes. */
export const connectionFrom = <Row>(
  page: Omit<ConnectionOf<Row, Row, object>, 'nodeOf' | 'factsOf'>,
): Connection<Row> => connectionOf({ ...page, nodeOf: (row) => row, factsOf: () => NO_FACTS });

const ID = ['string'] as const;

/** A Relay connection over rows that come by id; `read` reads those after an id, one more than `first` if there are. */
export async function connectionById<Row extends { id: string }>(
  args: PageArgs,
  max: number | undefined,
  read: (page: { after: string; limit: number }) => Promise<Row[]>,
): Promise<Connection<Row>> {
  const { first, after } = pageArgs(args, { shape: ID, max });
  const rows = await read({ after: after?.[0] ?? '', limit: first + 1 });
  return connectionFrom({ rows, first, after, cursorOf: ({ id }) => [id] });
}
