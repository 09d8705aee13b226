import { byArguments, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { LineFilter } from './node.ts';
import { spendGroups, spendSizes, spendTotal, type GroupPage } from './reads.ts';

/** Sums and lines of one request: what several fields rest on, or ask under several names, is read once. */
export const spendLoaders = (graph: GraphReader) => ({
  total: byArguments((filter: LineFilter) => spendTotal(graph, filter)),
  groups: byArguments(({ filter, page }: { filter: LineFilter; page: GroupPage }) =>
    spendGroups(graph, filter, page),
  ),
  sizes: byArguments((filter: LineFilter) => spendSizes(graph, filter)),
  lineById: oneByKey(
    (ids) => graph.read('spend-lines-by-id', { ids }),
    ({ id }) => id,
  ),
});

export type SpendLoaders = ReturnType<typeof spendLoaders>;
