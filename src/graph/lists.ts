import { byArguments, manyByParts } from './batch.ts';

type Keyed = { key: string };

type Lists<List> = { lists: readonly (List & Keyed)[] };
type CountRow = Keyed & { count: number };
type FacetRow = Keyed & { value: string; count: number };

/** The two statements of a kind of list: a page of it, and how many it has. */
export type ListStatements<List, Conditions, Place, Row> = {
  page: (params: Conditions & Place & Lists<List>) => Promise<Row[]>;
  count: (params: Conditions & Lists<List>) => Promise<CountRow[]>;
};

/** The statement that counts what the items of lists have in common. */
export type FacetStatement<List, Conditions> = (
  params: Conditions & { by: string } & Lists<List>,
) => Promise<FacetRow[]>;

/** Loads pages and counts of lists of one kind. */
export type ListLoaders<List, Conditions, Place, Row> = {
  page: (list: List, conditions: Conditions, place: Place) => Promise<Row[]>;
  count: (list: List, conditions: Conditions) => Promise<number>;
};

export type FacetLoader<List, Conditions> = (
  list: List,
  conditions: Conditions,
  by: string,
) => Promise<FacetRow[]>;

/** Loads how many there are of each list. */
export function countLoader<List extends object, Conditions extends object>(
  read: (params: Conditions & Lists<List>) => Promise<CountRow[]>,
): (list: List, conditions: Conditions) => Promise<number> {
  const counts = byArguments((conditions: Conditions) =>
    manyByParts<List, CountRow>((lists) => read({ ...conditions, lists })),
  );
  return async (list, conditions) => (await counts(conditions).load(list))[0]?.count ?? 0;
}

/**
 * Loaders of a kind of list: one statement each for a page and a count, however many things of an answer have such a list
 * with the same conditions.
 */
export function listLoaders<
  List extends object,
  Conditions extends object,
  Place extends object,
  Row extends Keyed,
>(read: ListStatements<List, Conditions, Place, Row>): ListLoaders<List, Conditions, Place, Row> {
  const pages = byArguments((params: Conditions & Place) =>
    manyByParts<List, Row>((lists) => read.page({ ...params, lists })),
  );
  return {
    page: (list, conditions, place) => pages({ ...conditions, ...place }).load(list),
    count: countLoader<List, Conditions>(read.count),
  };
}

/** The same for what the items of lists have in common. */
export function facetLoader<List extends object, Conditions extends object>(
  read: FacetStatement<List, Conditions>,
): FacetLoader<List, Conditions> {
  const facets = byArguments((params: Conditions & { by: string }) =>
    manyByParts<List, FacetRow>((lists) => read({ ...params, lists })),
  );
  return (list, conditions, by) => facets({ ...conditions, by }).load(list);
}
