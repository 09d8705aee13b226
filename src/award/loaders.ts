import { byArguments, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { connectionById, type PageArgs } from '../graphql/connection.ts';
import { ALL_AWARDS, type AwardFilter, type WhichAwards } from './node.ts';
import { awardedDatasets, awardedTotals, awardsPage } from './reads.ts';

type AwardList = { filter: Partial<AwardFilter>; which: WhichAwards };

/** Awards of one request. */
export const awardLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => graph.read('awards-by-id', { ids }),
    ({ id }) => id,
  ),
  totals: byArguments((filter: AwardFilter) => awardedTotals(graph, filter)),
  /** The datasets of those that are counted. */
  datasets: byArguments((filter: AwardFilter) => awardedDatasets(graph, filter)),
  /** Pages of those that meet the conditions; `max` is how many a page may have. */
  list: ({ filter, which }: AwardList, args: PageArgs, max: number | undefined) =>
    connectionById(args, max, (page) => awardsPage(graph, { ...ALL_AWARDS, ...filter }, { which, ...page })),
});

export type AwardLoaders = ReturnType<typeof awardLoaders>;
