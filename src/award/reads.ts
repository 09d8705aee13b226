import type { GraphReader } from '../graph/reader.ts';
import type { AwardFilter, WhichAwards } from './node.ts';

/** The way into the awards that reads fewest: by buyer, else by supplier, else all. */
const entrance = ({ buyerIds, supplierId }: AwardFilter): 'byBuyer' | 'bySupplier' | 'all' =>
  buyerIds ? 'byBuyer' : supplierId ? 'bySupplier' : 'all';

export const awardedTotals = (graph: GraphReader, filter: AwardFilter) =>
  graph.read(`awarded-totals.${entrance(filter)}`, filter);

/** The datasets that the awards of a figure come from. */
export const awardedDatasets = async (graph: GraphReader, filter: AwardFilter): Promise<string[]> =>
  (await graph.read(`awarded-datasets.${entrance(filter)}`, filter)).map(({ id }) => id);

export type GroupPage = {
  dimension: string;
  after: { upperE4: bigint; key: string; currency: string; vat: string };
  limit: number;
};

export const awardedGroups = (
  graph: GraphReader,
  filter: AwardFilter,
  { dimension, after, limit }: GroupPage,
) =>
  graph.read(`awarded-groups.${entrance(filter)}`, {
    ...filter,
    dimension,
    afterUpperE4: after.upperE4,
    afterKey: after.key,
    afterCurrency: after.currency,
    afterVat: after.vat,
    limit,
  });

export type AwardPage = { which: WhichAwards; after: string; limit: number };

export const awardsBehind = (graph: GraphReader, filter: AwardFilter, page: AwardPage) =>
  graph.read(`awards-behind.${entrance(filter)}`, { ...filter, ...page });
