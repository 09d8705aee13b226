import type { QueryResolvers, SearchHitResolvers } from '../../generated/schema-types.ts';
import { pageArgs } from '../graphql/connection.ts';
import type { Context } from '../server/context.ts';
import { searchText } from './full-text.ts';
import type { HitNode } from './node.ts';
import { searchNames, searchTitles } from './reads.ts';

/** Root fields that find things. */
export const searchQuery: Pick<QueryResolvers, 'search'> = {
  async search(_, { query, types, first }, { graph, maxFirst }) {
    const text = searchText(query);
    if (!text) return [];
    const { first: limit } = pageArgs({ first }, { shape: [], max: maxFirst });
    const wanted = types ?? ['ORGANISATION', 'SUPPLIER'];
    const has = (...kinds: (typeof wanted)[number][]) => kinds.some((kind) => wanted.includes(kind));
    const names = { publicBodies: has('ORGANISATION'), suppliers: has('SUPPLIER'), limit };
    const titles = { contracts: has('CONTRACT'), opportunities: has('OPPORTUNITY'), limit };
    const found = [
      ...(has('ORGANISATION', 'SUPPLIER') ? await searchNames(graph, text, names) : []),
      ...(has('CONTRACT', 'OPPORTUNITY') ? await searchTitles(graph, text, titles) : []),
    ];
    return found.toSorted((a, b) => b.score - a.score).slice(0, limit);
  },
};

const LOADED: Readonly<Record<HitNode['type'], (id: string, context: Context) => Promise<object | null>>> = {
  Award: (id, { loaders }) => loaders.award.byId.load(id),
  Contract: (id, { loaders }) => loaders.contract.byId.load(id),
  Opportunity: (id, { loaders }) => loaders.opportunity.byId.load(id),
  Organisation: (id, { loaders }) => loaders.organisation.byId.load(id),
  Supplier: (id, { loaders }) => loaders.organisation.byId.load(id),
};

export const SearchHit: SearchHitResolvers = {
  // A hit was read with what makes it one, so that its loader finds it.
  node: async ({ id, type }, _, context) =>
    ({ ...(await LOADED[type](id, context)), __typename: type }) as never,
};
