import { oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { contractsById } from './reads.ts';

/** Contracts of one request. */
export const contractLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => contractsById(graph, ids),
    ({ id }) => id,
  ),
});

export type ContractLoaders = ReturnType<typeof contractLoaders>;
