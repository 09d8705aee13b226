import { oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { opportunityList } from './list.ts';
import { opportunitiesById } from './reads.ts';

/** Opportunities of one request. */
export const opportunityLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => opportunitiesById(graph, ids),
    ({ id }) => id,
  ),
  list: opportunityList(graph),
});

export type OpportunityLoaders = ReturnType<typeof opportunityLoaders>;
