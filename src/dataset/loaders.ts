import { manyByKey, once, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { graphVersion } from './reads.ts';

/** Datasets and their versions of one request. */
export const datasetLoaders = (graph: GraphReader) => ({
  version: oneByKey(
    (ids) => graph.read('versions-by-id', { ids }),
    ({ id }) => id,
  ),
  all: once(() => graph.read('datasets', {})),
  graphVersion: once(() => graphVersion(graph)),
  versionsOf: manyByKey((slugs) => graph.read('versions-of-datasets', { slugs })),
});

export type DatasetLoaders = ReturnType<typeof datasetLoaders>;
