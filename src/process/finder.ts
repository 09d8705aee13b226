import type { Finder } from '../domain.ts';

/** Finds contracts, awards and opportunities by full text over their titles. */
export const titlesFinder: Finder = {
  types: ['CONTRACT', 'OPPORTUNITY'],
  find: (graph, { text, types, limit, candidates }) =>
    graph.read('search-titles', {
      text,
      contracts: types.has('CONTRACT'),
      opportunities: types.has('OPPORTUNITY'),
      limit,
      candidates,
    }),
};
