import { manyByKey, once, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import * as reads from './reads.ts';

/** Datasets and their versions of one request. */
export const datasetLoaders = (graph: GraphReader) => ({
  version: oneByKey(
    (ids) => reads.versionsById(graph, ids),
    ({ id }) => id,
  ),
  all: once(() => reads.datasets(graph)),
  graphVersion: once(() => reads.graphVersion(graph)),
  versionsOf: manyByKey((slugs) => reads.versionsOfDatasets(graph, slugs)),
});

export type DatasetLoaders = ReturnType<typeof datasetLoaders>;
