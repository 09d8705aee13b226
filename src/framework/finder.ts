import type { Finder } from '../domain.ts';

/** Frameworks and lots looked at for each result wanted: of both kinds, when one is asked for. */
const CANDIDATES_A_RESULT = 20;

/** Finds frameworks and lots by full text over their names, slugs and agreement numbers. */
export const frameworksFinder: Finder = {
  types: ['FRAMEWORK', 'LOT'],
  find: (graph, { text, types, limit }) =>
    graph.read('search-frameworks', {
      text,
      frameworks: types.has('FRAMEWORK'),
      lots: types.has('LOT'),
      limit,
      candidates: limit * CANDIDATES_A_RESULT,
    }),
};
