import { oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { connectionById, type PageArgs } from '../graphql/connection.ts';
import type { OpportunityFilter } from './node.ts';

/** Opportunities of one request. */
export const opportunityLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => graph.read('opportunities-by-id', { ids }),
    ({ id }) => id,
  ),
  /** Pages of those that meet the conditions; `max` is how many a page may have. */
  list: (filter: OpportunityFilter, args: PageArgs, max: number | undefined) =>
    connectionById(args, max, (page) => graph.read('opportunities-page', { ...filter, ...page })),
});

export type OpportunityLoaders = ReturnType<typeof opportunityLoaders>;
