import type { Finder } from '../domain.ts';

/** Titles looked at for each result wanted. */
const CANDIDATES_A_RESULT = 20;

/** Finds contracts, awards and opportunities by full text over their titles. */
export const titlesFinder: Finder = {
  types: ['CONTRACT', 'OPPORTUNITY'],
  find: (graph, { text, types, limit }) =>
    graph.read('search-titles', {
      text,
      contracts: types.has('CONTRACT'),
      opportunities: types.has('OPPORTUNITY'),
      limit,
      candidates: limit * CANDIDATES_A_RESULT,
    }),
};
