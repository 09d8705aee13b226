import type { Finder } from '../domain.ts';

/** Finds frameworks and lots by full text over their names, slugs and agreement numbers. */
export const frameworksFinder: Finder = {
  types: ['FRAMEWORK', 'LOT'],
  find: (graph, { text, types, limit, candidates }) =>
    graph.read('search-frameworks', {
      text,
      frameworks: types.has('FRAMEWORK'),
      lots: types.has('LOT'),
      limit,
      candidates,
    }),
};
