import { byArguments, manyByKey, once, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { graphVersion } from './reads.ts';

/** Datasets and their versions of one request. */
export const datasetLoaders = (graph: GraphReader) => ({
  version: oneByKey(
    (ids) => graph.read('versions-by-id', { ids }),
    ({ id }) => id,
  ),
  all: once(() => graph.read('datasets', {})),
  /** Rejected records of the sources of a kind, for example SALES. */
  rejectedOf: byArguments((kind: string) =>
    once(() => graph.read('rejected-records', { kind, source: null })),
  ),
  graphVersion: once(() => graphVersion(graph)),
  versionsOf: manyByKey((slugs) => graph.read('versions-of-datasets', { slugs })),
});

export type DatasetLoaders = ReturnType<typeof datasetLoaders>;
