import { byArguments, manyByKey, manyByParts, once, oneByKey } from '../graph/batch.ts';
import { misspeltText, nearText } from '../graph/full-text.ts';
import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import { facetLoader, listLoaders } from '../graph/lists.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { References } from '../identity/reference.ts';
import type { OrderedPlace } from '../graphql/ordered.ts';
import { DEPTHS, type Reach } from '../perimeter/node.ts';
import type { OrganisationConditions, OrganisationList } from './list.ts';
import { bodiesPage, type PlacePage } from './reads.ts';
import { resolvers } from './resolve.ts';

type NameSearch = Omit<ParamsOf<'search-names'>['searches'][number], 'key'>;

/** Full-text queries for names; a name without a word has none. */
const searchesFor = (names: readonly string[], queryOf: (name: string) => string | null) =>
  names.flatMap((key) => {
    const text = queryOf(key);
    return text ? [{ key, text }] : [];
  });

/** Lists of public bodies. */
const listsOf = (graph: GraphReader) => ({
  /** How many there are, as Neo4j keeps it. */
  counted: once(() => graph.read('organisations-counted', {})),
  lists: listLoaders<OrganisationList, OrganisationConditions, OrderedPlace, RowOf<'organisations-page'>>({
    page: async (params) =>
      graph.read('organisations-page', { ...params, published: await graph.published() }),
    count: async (params) =>
      graph.read('organisations-count', { ...params, published: await graph.published() }),
  }),
  facets: facetLoader<OrganisationList, OrganisationConditions>(async (params) =>
    graph.read('organisations-facets', { ...params, published: await graph.published() }),
  ),
});

/** Organisations of one request, each statement at most once a wave and set of arguments. */
export const organisationLoaders = (graph: GraphReader, references: References) => {
  const byId = oneByKey(
    (ids) => graph.read('organisations-by-id', { ids }),
    ({ id }) => id,
  );
  return {
    byId,
    ...resolvers(graph, byId, references),
    /** Whose names have some words in them, of which so many are looked at. */
    named: byArguments((candidates: number) =>
      manyByParts<NameSearch, RowOf<'search-names'>>((searches) =>
        graph.read('search-names', { searches, candidates }),
      ),
    ),
    parents: byArguments((asOf: string | null) =>
      manyByKey((ids) => graph.read('organisation-parents', { ids, asOf })),
    ),
    /** The organisations at the top of the trees that a body is in. */
    tops: byArguments((asOf: string | null) => manyByKey((ids) => graph.read('tops-of', { ids, asOf }))),
    /** Every place that bodies, or those above them, ever had, by whose it is. */
    places: (ids: readonly string[]) => graph.read('places-above', { ids }),
    /** Every body that ever was part of one, directly or through others, and itself. */
    everBelow: async (rootId: string) => (await graph.read('bodies-ever-below', { rootId }))[0]?.ids ?? [],
    /** Some bodies and all that they replaced, directly or through others. */
    withPredecessors: byArguments(async (ids: readonly string[]) =>
      (await graph.read('bodies-replaced', { ids })).map(({ id }) => id),
    ),
    predecessors: manyByKey((ids) => graph.read('organisation-predecessors', { ids })),
    /** Public bodies of a format, in GOV.UK's words. */
    ofFormat: byArguments(async (format: string) =>
      (await graph.read('bodies-of-format', { format })).map(({ id }) => id),
    ),
    /** The nearest steps first, those that led to it before those that lead away. */
    history: manyByKey((ids) => graph.read('organisation-history', { ids })),
    successors: manyByKey((ids) => graph.read('organisation-successors', { ids })),
    identifiers: manyByKey((ids) => graph.read('organisation-identifiers', { ids })),
    names: manyByKey((ids) => graph.read('organisation-names', { ids })),
    /** The registered body whose name comes nearest to a name. */
    nearest: oneByKey(
      (names) => graph.read('nearest-bodies', { searches: searchesFor(names, nearText) }),
      ({ key }) => key,
    ),
    /** Buyers known by a printed name alone whose names come near a name. */
    unresolvedNear: manyByKey((names) =>
      graph.read('unresolved-near', { searches: searchesFor(names, misspeltText) }),
    ),
    ...listsOf(graph),
    bodies: byArguments((page: Reach & PlacePage) => manyByKey((ids) => bodiesPage(graph, ids, page))),
    bodiesCount: byArguments(({ scope, asOf }: Reach) =>
      oneByKey(
        (ids) => graph.read('bodies-count', { ids, ...DEPTHS[scope], asOf }),
        ({ key }) => key,
      ),
    ),
  };
};

export type OrganisationLoaders = ReturnType<typeof organisationLoaders>;
