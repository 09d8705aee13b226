import { manyByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { processCodes, processNotices, processParties } from './reads.ts';

/** What contracts, awards and opportunities have from their process, by its ocid; parties by their own id. */
export const processLoaders = (graph: GraphReader) => ({
  notices: manyByKey((ids) => processNotices(graph, ids)),
  codes: manyByKey((ids) => processCodes(graph, ids)),
  parties: manyByKey((ids) => processParties(graph, ids)),
});

export type ProcessLoaders = ReturnType<typeof processLoaders>;
