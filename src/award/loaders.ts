import { byArguments, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { connectionById, type PageArgs } from '../graphql/connection.ts';
import { purchaseLists } from '../process/node.ts';
import { ALL_AWARDS, type AwardFilter, type WhichAwards } from './node.ts';
import { awardedDatasets, awardedTotals, awardsBehind } from './reads.ts';

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
  lists: purchaseLists({
    page: (params) => graph.read('awards-page', params),
    count: (params) => graph.read('awards-count', params),
    facets: (params) => graph.read('awards-facets', params),
  }),
  /** Pages of those behind a figure; `max` is how many a page may have. */
  behind: ({ filter, which }: AwardList, args: PageArgs, max: number | undefined) =>
    connectionById(args, max, (page) =>
      awardsBehind(graph, { ...ALL_AWARDS, ...filter }, { which, ...page }),
    ),
});

export type AwardLoaders = ReturnType<typeof awardLoaders>;
