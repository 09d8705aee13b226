import type {
  QueryResolvers,
  SearchHitResolvers,
  SearchResultResolvers,
} from '../../generated/resolver-types.ts';
import type { SearchFacet, SearchKind } from '../../generated/schema-types.ts';
import { orderedPage } from '../graphql/ordered.ts';
import { rowsAt } from '../graphql/sorted.ts';
import { foundOrMeant } from './find.ts';
import type { Ranked } from './rank.ts';

/** A type that a search may answer with; a new domain adds its own. */
type ResultName = NonNullable<Awaited<ReturnType<SearchResultResolvers['__resolveType']>>>;

const words = (key: string): string => key.toLowerCase().replaceAll('_', ' ');

/** How many hits there are of each kind, or of each way to match, the most first. */
function counted(hits: readonly Ranked[], by: SearchFacet) {
  const groups = Map.groupBy(hits, ({ kind, match }) => (by === 'KIND' ? kind : match));
  return [...groups]
    .map(([key, its]) => ({ by, key, label: words(key), count: its.length, hasMore: false }))
    .toSorted((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}

/** Root fields that find things. */
export const searchQuery: Pick<QueryResolvers, 'search'> = {
  async search(_, { query, kinds, ...args }, context) {
    const all = new Set(context.finders.flatMap((finder) => finder.kinds));
    const { hits, isComplete } = await foundOrMeant({ query, kinds: kinds ? new Set(kinds) : all }, context);
    const order = { list: 'hits', order: 'BEST_ASC', max: context.maxFirst };
    const page = await orderedPage(args, order, async (place) => rowsAt(hits, place));
    return {
      ...page,
      isComplete,
      totalCount: hits.length,
      facets: ({ by }: { by: readonly SearchFacet[] }) =>
        [...new Set(by)].flatMap((one) => counted(hits, one)),
    };
  },
};

/** A kind is named as its type: CPV_CODE is CpvCode. */
const typeOf = (kind: SearchKind): string =>
  kind.toLowerCase().replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

export const SearchHit: SearchHitResolvers = {
  // A hit was read with what makes it one, so that its loader finds it.
  node: async ({ key, kind }, _, { node }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a kind names a type by a text; finders find what a search may answer with
    return (await node(typeOf(kind) as ResultName, key))!;
  },
};
