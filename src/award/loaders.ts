import { byArguments, manyByParts, oneByKey } from '../graph/batch.ts';
import { countLoader } from '../graph/lists.ts';
import type { GraphReader } from '../graph/reader.ts';
import { connectionById, type PageArgs } from '../graphql/connection.ts';
import {
  type AwardQuestion,
  type PurchaseConditions,
  type PurchaseList,
  purchaseLists,
} from '../process/node.ts';
import { awardsBehind, type WhichAwards } from './reads.ts';

type Lists = readonly (PurchaseList & { key: string })[];

/** What figures rest on: those of several things with the same conditions are one statement. */
function figures(graph: GraphReader) {
  const totals = byArguments((conditions: PurchaseConditions) =>
    manyByParts((lists: Lists) => graph.read('awarded-totals', { ...conditions, lists })),
  );
  const datasets = byArguments((conditions: PurchaseConditions) =>
    manyByParts((lists: Lists) => graph.read('awarded-datasets', { ...conditions, lists })),
  );
  const unawarded = countLoader<PurchaseList, PurchaseConditions>((params) =>
    graph.read('contracts-unawarded', params),
  );
  return {
    totals: ({ list, conditions }: AwardQuestion) => totals(conditions).load(list),
    /** How many contracts match of which no award is stated. */
    unawarded: ({ list, conditions }: AwardQuestion) => unawarded(list, conditions),
    /** The datasets of those that are counted. */
    datasets: async ({ list, conditions }: AwardQuestion): Promise<string[]> =>
      (await datasets(conditions).load(list)).map(({ id }) => id),
  };
}

/** Awards of one request. */
export const awardLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => graph.read('awards-by-id', { ids }),
    ({ id }) => id,
  ),
  ...figures(graph),
  lists: purchaseLists('awards', {
    page: (params) => graph.read('awards-page', params),
    count: (params) => graph.read('awards-count', params),
    facets: (params) => graph.read('awards-facets', params),
  }),
  /** Pages of those behind a figure; `max` is how many a page may have. */
  behind: (
    question: AwardQuestion,
    which: WhichAwards,
    { max, ...args }: PageArgs & { max: number | undefined },
  ) => connectionById(args, max, (page) => awardsBehind(graph, question, { which, ...page })),
});

export type AwardLoaders = ReturnType<typeof awardLoaders>;
