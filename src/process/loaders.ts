import { byArguments, manyByKey, manyByParts, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { PurchaseList } from './filter.ts';
import type { PurchaseLink } from './links.ts';
import { noticeLists } from './notice-lists.ts';

/** What contracts, awards and opportunities have from their process, by its id; parties by their own id. */
export const processLoaders = (graph: GraphReader) => ({
  notices: manyByKey((ids) => graph.read('process-notices', { ids })),
  noticeLists: noticeLists(graph),
  codes: manyByKey((ids) => graph.read('process-codes', { ids })),
  code: oneByKey(
    (ids) => graph.read('codes-by-id', { ids }),
    ({ id }) => id,
  ),
  /** The codes at and below those that begin so. */
  codesBelow: manyByKey((prefixes) => graph.read('codes-below', { prefixes })),
  /** How many processes a list of purchases has to look through. */
  counted: manyByParts((lists: readonly (PurchaseList & { key: string })[]) =>
    graph.read('purchases-counted', { lists: lists.map(({ key, by, ids }) => ({ key, by, ids })) }),
  ),
  links: byArguments((way: PurchaseLink) => manyByKey((ids) => graph.read(`purchase-links.${way}`, { ids }))),
  notice: oneByKey(
    (ids) => graph.read('notices-by-id', { ids }),
    ({ id }) => id,
  ),
  lot: oneByKey(
    (ids) => graph.read('tender-lots-by-id', { ids }),
    ({ id }) => id,
  ),
  statement: oneByKey(
    (ids) => graph.read('process-statements', { ids }),
    ({ id }) => id,
  ),
  parties: manyByKey((ids) => graph.read('process-parties', { ids })),
});

export type ProcessLoaders = ReturnType<typeof processLoaders>;
