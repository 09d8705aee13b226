import { oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { connectionById, type PageArgs } from '../graphql/connection.ts';
import { ALL_CONTRACTS, type ContractFilter } from './node.ts';
import { contractsPage } from './reads.ts';

/** Contracts of one request. */
export const contractLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => graph.read('contracts-by-id', { ids }),
    ({ id }) => id,
  ),
  /** Pages of those that meet the conditions; `max` is how many a page may have. */
  list: (filter: Partial<ContractFilter>, args: PageArgs, max: number | undefined) =>
    connectionById(args, max, (page) => contractsPage(graph, { ...ALL_CONTRACTS, ...filter }, page)),
});

export type ContractLoaders = ReturnType<typeof contractLoaders>;
