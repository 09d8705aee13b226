import { oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { purchaseLists } from '../process/node.ts';

/** Opportunities of one request. */
export const opportunityLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => graph.read('opportunities-by-id', { ids }),
    ({ id }) => id,
  ),
  lists: purchaseLists('opportunities', {
    page: (params) => graph.read('opportunities-page', params),
    count: (params) => graph.read('opportunities-count', params),
    facets: (params) => graph.read('opportunities-facets', params),
  }),
});

export type OpportunityLoaders = ReturnType<typeof opportunityLoaders>;
