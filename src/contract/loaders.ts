import { oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { purchaseLists } from '../process/node.ts';

/** Contracts of one request. */
export const contractLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => graph.read('contracts-by-id', { ids }),
    ({ id }) => id,
  ),
  lists: purchaseLists('contracts', {
    page: (params) => graph.read('contracts-page', params),
    count: (params) => graph.read('contracts-count', params),
    facets: (params) => graph.read('contracts-facets', params),
  }),
});

export type ContractLoaders = ReturnType<typeof contractLoaders>;
