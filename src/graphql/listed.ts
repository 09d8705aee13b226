import type { Connection } from './connection.ts';
import { type Counted, type Facet, facetsOf, type Names } from './facets.ts';
import { type ListArgs, orderedPage, type OrderedPlace, type OrderedRow, type Ordering } from './ordered.ts';

/** A page of a list that can say how many there are on all its pages, and what they have in common. */
export type Listed<Row, By extends string> = Connection<Row> &
  Readonly<{
    totalCount: () => Promise<number>;
    facets: (asked: { by: readonly By[] }) => Promise<Facet[]>;
  }>;

/** How a list is read: a page from a place on, its number of items, and how many have which value of a facet. */
export type ListReads<Row, By extends string> = Readonly<{
  page: (place: OrderedPlace) => Promise<Row[]>;
  count: () => Promise<number>;
  facet: (by: By) => Promise<Counted[]>;
  names: Names<NoInfer<By>>;
}>;

type Lists<List, Conditions, Row> = Readonly<{
  page: (list: List, conditions: Conditions, place: OrderedPlace) => Promise<Row[]>;
  count: (list: List, conditions: Conditions) => Promise<number>;
  facets: (list: List, conditions: Conditions, by: string) => Promise<Counted[]>;
}>;

/** How one list is read by the loaders of its kind. */
export const readsOf = <List, Conditions, Row, By extends string>(
  lists: Lists<List, Conditions, Row>,
  { list, conditions }: Readonly<{ list: List; conditions: Conditions }>,
  names: Names<By>,
): ListReads<Row, By> => ({
  page: (place) => lists.page(list, conditions, place),
  count: () => lists.count(list, conditions),
  facet: (by) => lists.facets(list, conditions, by),
  names,
});

/**
 * A page of a list in an order, from either end.
 * @throws BuyergraphError BAD_USER_INPUT for a size out of range, arguments that contradict, or a cursor of another list or
 * order.
 */
export async function listed<Row extends OrderedRow, By extends string>(
  args: ListArgs,
  ordering: Ordering,
  { page, count, facet, names }: ListReads<Row, By>,
): Promise<Listed<Row, By>> {
  return {
    ...(await orderedPage(args, ordering, page)),
    totalCount: count,
    facets: ({ by }) => facetsOf(by, facet, names),
  };
}
