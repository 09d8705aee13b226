import { manyByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';

/** What contracts, awards and opportunities have from their process, by its id; parties by their own id. */
export const processLoaders = (graph: GraphReader) => ({
  notices: manyByKey((ids) => graph.read('process-notices', { ids })),
  codes: manyByKey((ids) => graph.read('process-codes', { ids })),
  parties: manyByKey((ids) => graph.read('process-parties', { ids })),
});

export type ProcessLoaders = ReturnType<typeof processLoaders>;
