import type { Finder } from '../domain.ts';

/** Names looked at for each result wanted: one organisation may match by several of its names. */
const CANDIDATES_A_RESULT = 20;

/** Finds organisations, as buyers or suppliers, by full text over all their names. */
export const namesFinder: Finder = {
  types: ['ORGANISATION', 'SUPPLIER'],
  find: (graph, { nameText: text, types, limit }) =>
    graph.read('search-names', {
      text,
      publicBodies: types.has('ORGANISATION'),
      suppliers: types.has('SUPPLIER'),
      limit,
      candidates: limit * CANDIDATES_A_RESULT,
    }),
};
