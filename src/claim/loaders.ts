import { manyByKey, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';

/** Claims of one request. */
export const claimLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => graph.read('claims-by-id', { ids }),
    ({ id }) => id,
  ),
  ofOrganisation: manyByKey((ids) => graph.read('claims-about.organisation', { ids })),
  ofFamily: manyByKey((ids) => graph.read('claims-about.family', { ids })),
  ofRule: manyByKey((ids) => graph.read('claims-about.rule', { ids })),
});

export type ClaimLoaders = ReturnType<typeof claimLoaders>;
