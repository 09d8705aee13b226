import type {
  QueryResolvers,
  SearchHitResolvers,
  SearchResultResolvers,
} from '../../generated/schema-types.ts';
import type { Context, Hit, Search } from '../domain.ts';
import { searchText } from '../graph/full-text.ts';
import { pageArgs } from '../graphql/connection.ts';
import { isNear } from '../identity/near.ts';
import { isOwnName, normalised } from '../names.ts';

const ALL = ['ORGANISATION', 'SUPPLIER', 'FRAMEWORK', 'LOT', 'CONTRACT', 'OPPORTUNITY'] as const;

/** A type that a search may answer with; a new domain adds its own. */
type ResultName = NonNullable<Awaited<ReturnType<SearchResultResolvers['__resolveType']>>>;

/** Texts looked at for each result wanted. */
const CANDIDATES_A_RESULT = 20;

/** The finds of all kinds, each in its order: scores of different indexes do not compare, so the first of each come first. */
async function foundBy(search: Search, { graph, finders }: Context): Promise<Hit[]> {
  const asked = finders.filter((finder) => finder.types.some((type) => search.types.has(type)));
  const lists = await Promise.all(asked.map(({ find }) => find(graph, search)));
  return lists
    .flatMap((hits) => hits.map((hit, place) => ({ hit, place })))
    .toSorted((a, b) => a.place - b.place)
    .map(({ hit }) => hit)
    .slice(0, search.limit);
}

type Words = { query: string; isForgiving: boolean; types: Search['types']; limit: number };

/** What words find; one letter of each may be wrong where that is forgiven. */
function foundFor({ query, isForgiving, types, limit }: Words, context: Context): Promise<Hit[]> {
  const text = searchText(query, { isForgiving });
  const nameText = searchText(normalised(query), { isForgiving });
  if (!text || !nameText) return Promise.resolve([]);
  const candidates = limit * CANDIDATES_A_RESULT;
  return foundBy({ text, nameText, types, limit, candidates }, context);
}

/**
 * The bodies that names nobody knows may be slips of: where a slip is printed as it is searched for, it would hide the
 * body that was meant.
 */
async function meantBy(found: readonly Hit[], words: Words, context: Context): Promise<Hit[]> {
  const printed = found.filter(({ id }) => isOwnName(id));
  if (printed.length === 0 || printed.length < found.length || !words.types.has('ORGANISATION')) return [];
  const near = await foundFor(
    { ...words, isForgiving: true, types: new Set(['ORGANISATION'] as const) },
    context,
  );
  return near.filter(
    ({ id, matchedName }) => !isOwnName(id) && printed.some((slip) => isNear(slip.matchedName, matchedName)),
  );
}

/** Root fields that find things. */
export const searchQuery: Pick<QueryResolvers, 'search'> = {
  async search(_, { query, types, first }, context) {
    const { first: limit } = pageArgs({ first }, { shape: [], max: context.maxFirst });
    const words: Words = { query, isForgiving: false, types: new Set(types ?? ALL), limit };
    const found = await foundFor(words, context);
    if (found.length > 0) return [...found, ...(await meantBy(found, words, context))].slice(0, limit);
    // One letter may be wrong only where nothing is found as it is written.
    return foundFor({ ...words, isForgiving: true }, context);
  },
};

export const SearchHit: SearchHitResolvers = {
  // A hit was read with what makes it one, so that its loader finds it.
  node: async ({ id, type }, _, { node }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows name a type by a text; finders find what a search may answer with
    return (await node(type as ResultName, id))!;
  },
};
