import type { Finder } from '../domain.ts';

/** Finds organisations, as buyers or suppliers, by full text over all their names. */
export const namesFinder: Finder = {
  types: ['ORGANISATION', 'SUPPLIER'],
  find: (graph, { nameText: text, types, limit, candidates }) =>
    graph.read('search-names', {
      text,
      publicBodies: types.has('ORGANISATION'),
      suppliers: types.has('SUPPLIER'),
      limit,
      candidates,
    }),
};
