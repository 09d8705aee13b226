import type { RowOf } from '../graph/catalogue.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { GroupKeys, LineFilter, SpendGroupOrder } from './node.ts';

/** The way into the lines that reads fewest: by buyer, else by supplier, else all. */
const entrance = ({ buyerIds, supplierId }: LineFilter): 'byBuyer' | 'bySupplier' | 'all' =>
  buyerIds ? 'byBuyer' : supplierId ? 'bySupplier' : 'all';

export const spendTotal = (graph: GraphReader, filter: LineFilter) =>
  graph.read(`spend-total.${entrance(filter)}`, filter);

export const spendSizes = (graph: GraphReader, filter: LineFilter) =>
  graph.read(`spend-sizes.${entrance(filter)}`, filter);

export type GroupPage = {
  dimensions: Pick<GroupKeys, 'd1' | 'd2' | 'd3'>;
  order: SpendGroupOrder;
  after: { netE4: bigint; k1: string | null; k2: string; k3: string };
  limit: number;
};

export const spendGroups = (
  graph: GraphReader,
  filter: LineFilter,
  { dimensions, order, after: { netE4, k1, k2, k3 }, limit }: GroupPage,
) => {
  const page = { ...filter, ...dimensions, afterK2: k2, afterK3: k3, limit };
  return order === 'NET_DESC'
    ? graph.read(`spend-groups-by-net.${entrance(filter)}`, { ...page, afterNetE4: netE4, afterK1: k1 ?? '' })
    : graph.read(`spend-groups-by-key.${entrance(filter)}`, { ...page, afterK1: k1 });
};

export const spendRecords = (
  graph: GraphReader,
  filter: LineFilter,
  { keys, ...page }: { keys: GroupKeys; after: string; limit: number },
) => graph.read(`spend-records.${entrance(filter)}`, { ...filter, ...keys, ...page });

/** A supplier with its breakdown by body: four lists of one length. The first row carries the bodies of all. */
export type AcrossRow = RowOf<'suppliers-across-bodies'>;

export type AcrossPage = { minBodies: number; after: { netE4: bigint; id: string }; limit: number };

const pageParams = ({ minBodies, after, limit }: AcrossPage) => ({
  minBodies,
  afterNetE4: after.netE4,
  afterId: after.id,
  limit,
});

export type TreeRoot = { reference: string; size: string };

export const suppliersAcrossBodies = (graph: GraphReader, root: TreeRoot, page: AcrossPage) =>
  graph.read('suppliers-across-bodies', { ...root, ...pageParams(page) });

export const suppliersAcrossLines = (graph: GraphReader, filter: LineFilter, page: AcrossPage) =>
  graph.read('suppliers-across-lines', { ...filter, ...pageParams(page) });
