import type { QueryResolvers, SearchHitResolvers } from '../../generated/schema-types.ts';
import { pageArgs } from '../graphql/connection.ts';
import { searchText } from './full-text.ts';
import { searchNames } from './reads.ts';

/** Root fields that find things. */
export const searchQuery: Pick<QueryResolvers, 'search'> = {
  async search(_, { query, types, first }, { graph, maxFirst }) {
    const text = searchText(query);
    if (!text) return [];
    const { first: limit } = pageArgs({ first }, { shape: [], max: maxFirst });
    const wanted = types ?? ['ORGANISATION', 'SUPPLIER'];
    return searchNames(graph, text, {
      publicBodies: wanted.includes('ORGANISATION'),
      suppliers: wanted.includes('SUPPLIER'),
      limit,
    });
  },
};

export const SearchHit: SearchHitResolvers = {
  node: async ({ id, isSupplier }, _, { loaders }) => {
    const organisation = (await loaders.organisation.byId.load(id))!;
    return { ...organisation, __typename: isSupplier ? 'Supplier' : 'Organisation' };
  },
};
