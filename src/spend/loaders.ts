import { byArguments, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { LineFilter } from './node.ts';
import { spendSizes, spendTotal } from './reads.ts';

/** Sums and lines of one request: a total several fields rest on is read once. */
export const spendLoaders = (graph: GraphReader) => ({
  total: byArguments((filter: LineFilter) => spendTotal(graph, filter)),
  sizes: byArguments((filter: LineFilter) => spendSizes(graph, filter)),
  lineById: oneByKey(
    (ids) => graph.read('spend-lines-by-id', { ids }),
    ({ id }) => id,
  ),
});

export type SpendLoaders = ReturnType<typeof spendLoaders>;
