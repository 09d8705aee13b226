import { byArguments, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { AwardFilter } from './node.ts';
import { awardList } from './list.ts';
import { awardedTotals, awardsById } from './reads.ts';

/** Awards of one request. */
export const awardLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => awardsById(graph, ids),
    ({ id }) => id,
  ),
  totals: byArguments((filter: AwardFilter) => awardedTotals(graph, filter)),
  list: awardList(graph),
});

export type AwardLoaders = ReturnType<typeof awardLoaders>;
