import { oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { contractList } from './list.ts';
import { contractsById } from './reads.ts';

/** Contracts of one request. */
export const contractLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => contractsById(graph, ids),
    ({ id }) => id,
  ),
  list: contractList(graph),
});

export type ContractLoaders = ReturnType<typeof contractLoaders>;
