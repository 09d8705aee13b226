import type { QueryResolvers, SearchHitResolvers } from '../../generated/schema-types.ts';
import { searchText } from '../graph/full-text.ts';
import { pageArgs } from '../graphql/connection.ts';

/** Root fields that find things. */
export const searchQuery: Pick<QueryResolvers, 'search'> = {
  async search(_, { query, types: wanted, first }, { graph, finders, maxFirst }) {
    const text = searchText(query);
    if (!text) return [];
    const { first: limit } = pageArgs({ first }, { shape: [], max: maxFirst });
    const types = new Set(wanted ?? (['ORGANISATION', 'SUPPLIER'] as const));
    const asked = finders.filter((finder) => finder.types.some((type) => types.has(type)));
    const found = await Promise.all(asked.map(({ find }) => find(graph, { text, types, limit })));
    return found
      .flat()
      .toSorted((a, b) => b.score - a.score)
      .slice(0, limit);
  },
};

export const SearchHit: SearchHitResolvers = {
  // A hit was read with what makes it one, so that its loader finds it.
  node: async ({ id, type }, _, { node }) => (await node(type, id)) as never,
};
