import type { SpendGroupOrder } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { GroupKeys } from './rows.ts';
import { type LineFilter, NOW } from '../trade/node.ts';
import { pairSourceOf, reachOf, type Source, sourceOf, totalSourceOf } from './sources.ts';

/** The way into the lines themselves that reads fewest: by buyer, else by supplier, else all. */
const entrance = ({ buyerIds, supplierIds }: LineFilter): 'byBuyer' | 'bySupplier' | 'all' =>
  buyerIds ? 'byBuyer' : supplierIds ? 'bySupplier' : 'all';

/** The conditions of a question about sums, its months as what rollups answer of them and what lines do. */
function summed({ from, to, ...conditions }: LineFilter, source: Source, by: readonly string[] = []) {
  return { ...conditions, ...reachOf(source, { from, to, knownAt: conditions.knownAt }, by) };
}

/** @param own a property of lines, by which totals are told apart; '' for one of all. */
export function spendTotal(graph: GraphReader, filter: LineFilter, own: string) {
  const source = totalSourceOf(filter, [own]);
  return graph.read(`spend-total.${source}`, { ...summed(filter, source), own });
}

export function spendSizes(graph: GraphReader, filter: LineFilter) {
  const source = totalSourceOf(filter, []);
  return graph.read(`spend-sizes.${source}`, summed(filter, source));
}

export type GroupPage = {
  dimensions: Pick<GroupKeys, 'd1' | 'd2' | 'd3'>;
  order: SpendGroupOrder;
  after: { netE4: bigint; k1: string | null; k2: string; k3: string };
  limit: number;
};

export function spendGroups(
  graph: GraphReader,
  filter: LineFilter,
  { dimensions, order, after: { netE4, k1, k2, k3 }, limit }: GroupPage,
) {
  const by = Object.values(dimensions);
  const source = sourceOf(filter, by);
  const page = { ...summed(filter, source, by), ...dimensions, afterK2: k2, afterK3: k3, limit };
  return order === 'NET_DESC'
    ? graph.read(`spend-groups-by-net.${source}`, { ...page, afterNetE4: netE4, afterK1: k1 ?? '' })
    : graph.read(`spend-groups-by-key.${source}`, { ...page, afterK1: k1 });
}

/** Where what some buyers paid each supplier is read. */
const buyerPairSource = (filter: LineFilter) =>
  pairSourceOf(filter, []) === 'everythingByBuyer' ? 'everythingByBuyer' : 'suppliedByBuyer';

/** @param filter of buyers, and of all months. */
export function suppliersBefore(graph: GraphReader, filter: LineFilter, before: string) {
  const source = buyerPairSource(filter);
  return graph.read(`suppliers-before.${source}`, { ...summed(filter, source), before });
}

/** @param filter of buyers. */
export function spendByPair(graph: GraphReader, filter: LineFilter) {
  const source = buyerPairSource(filter);
  return graph.read(`spend-by-pair.${source}`, summed(filter, source));
}

/** Those left out are not among them. */
export type Sharing = { leftOut: readonly string[]; limit: number };

/** @param filter of suppliers, and of no buyers. */
export function buyersSharing(graph: GraphReader, filter: LineFilter, sharing: Sharing) {
  const source =
    pairSourceOf(filter, []) === 'everythingBySupplier' ? 'everythingBySupplier' : 'suppliedBySupplier';
  return graph.read(`buyers-sharing.${source}`, { ...summed(filter, source), ...sharing });
}

/** @param filter of all buyers and suppliers. */
export const spendByBuyer = (graph: GraphReader, filter: LineFilter, ofSizes: readonly string[]) =>
  graph.read('spend-by-buyer', { ...summed(filter, 'spent'), ofSizes });

/** Of all buyers; of what is asked about the lines, their lot categories and the day they were known on count. */
export function spendOnNewcomers(
  graph: GraphReader,
  { published, knownAt, lotCategories }: LineFilter,
  from: string,
) {
  const source = knownAt !== NOW ? 'lines' : lotCategories ? 'ofCategories' : 'inAll';
  return graph.read(`spend-on-newcomers.${source}`, { published, knownAt, lotCategories, from });
}

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

export const suppliersAcrossBodies = async (graph: GraphReader, root: TreeRoot, page: AcrossPage) =>
  graph.read('suppliers-across-bodies', {
    published: await graph.published(),
    ...root,
    ...pageParams(page),
  });

export const suppliersAcrossLines = (graph: GraphReader, filter: LineFilter, page: AcrossPage) =>
  graph.read('suppliers-across-lines', {
    ...summed(filter, 'suppliedByBuyer'),
    ...pageParams(page),
  });
