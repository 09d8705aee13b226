import { byArguments, manyByKey, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { type LineFilter, OWN, type OwnCondition, type SpendQuestion } from '../trade/node.ts';
import type { TotalRow } from './rows.ts';
import {
  buyersSharing,
  type Sharing,
  spendByBuyer,
  spendByPair,
  spendOnNewcomers,
  spendGroups,
  spendSizes,
  spendTotal,
  suppliersBefore,
  type GroupPage,
} from './reads.ts';

/** Totals of questions, by version: those of several things of a kind with otherwise the same conditions are one statement. */
function totals(graph: GraphReader): (question: SpendQuestion) => Promise<TotalRow[]> {
  const whole = byArguments((filter: LineFilter) => spendTotal(graph, filter, ''));
  const each = byArguments(({ by, filter }: { by: OwnCondition; filter: LineFilter }) =>
    manyByKey((ids) => spendTotal(graph, { ...filter, [OWN[by].param]: ids }, OWN[by].property)),
  );
  return ({ filter, own }) =>
    own ? each({ by: own.by, filter: { ...filter, [OWN[own.by].param]: null } }).load(own.id) : whole(filter);
}

/** Sums and lines of one request: what several fields rest on, or ask under several names, is read once. */
export const spendLoaders = (graph: GraphReader) => ({
  total: totals(graph),
  groups: byArguments(({ filter, page }: { filter: LineFilter; page: GroupPage }) =>
    spendGroups(graph, filter, page),
  ),
  /** Buyers that paid most of a filter's suppliers. */
  sharing: (filter: LineFilter, sharing: Sharing) => buyersSharing(graph, filter, sharing),
  /** Suppliers that a filter's buyers had a line of before a month. */
  suppliersBefore: (filter: LineFilter, before: string) => suppliersBefore(graph, filter, before),
  pairs: byArguments((filter: LineFilter) => spendByPair(graph, filter)),
  /** What each buyer paid, and how much of it to suppliers of some sizes. */
  byBuyer: (filter: LineFilter, ofSizes: readonly string[]) => spendByBuyer(graph, filter, ofSizes),
  /** What each buyer paid, from a month on, suppliers to which it had paid nothing before. */
  newcomers: (filter: LineFilter, from: string) => spendOnNewcomers(graph, filter, from),
  sizes: byArguments((filter: LineFilter) => spendSizes(graph, filter)),
  lineById: oneByKey(
    (ids) => graph.read('spend-lines-by-id', { ids }),
    ({ id }) => id,
  ),
});

export type SpendLoaders = ReturnType<typeof spendLoaders>;
