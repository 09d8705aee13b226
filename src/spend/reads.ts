import { fileURLToPath } from 'node:url';
import type { GraphReader } from '../graph/reader.ts';
import { catalogue, statementIn } from '../graph/statement.ts';
import type {
  GroupKeys,
  GroupRow,
  LineFilter,
  LineNode,
  SpendGroupOrder,
  TotalRow,
  UntiedNode,
} from './node.ts';

export const SPEND_STATEMENTS = catalogue(fileURLToPath(new URL('./cypher', import.meta.url)));

/** The way into the lines that reads fewest: by buyer, else by supplier, else all. */
const entrance = ({ buyerIds, supplierId }: LineFilter): 'byBuyer' | 'bySupplier' | 'all' =>
  buyerIds ? 'byBuyer' : supplierId ? 'bySupplier' : 'all';

const statement = (name: string, filter?: LineFilter) =>
  statementIn(SPEND_STATEMENTS, filter ? `${name}.${entrance(filter)}` : name);

export const spendTotal = (graph: GraphReader, filter: LineFilter) =>
  graph.read<TotalRow>(statement('spend-total', filter), filter);

export type GroupPage = {
  dimensions: Pick<GroupKeys, 'd1' | 'd2' | 'd3'>;
  order: SpendGroupOrder;
  after: { netE4: bigint; k1: string | null; k2: string; k3: string };
  limit: number;
};

const startOf = (order: SpendGroupOrder, { netE4, k1 }: GroupPage['after']) =>
  order === 'NET_DESC' ? { afterNetE4: netE4 } : { afterK1: k1 };

export const spendGroups = (
  graph: GraphReader,
  filter: LineFilter,
  { dimensions, order, after, limit }: GroupPage,
) =>
  graph.read<GroupRow>(
    statement(order === 'NET_DESC' ? 'spend-groups-by-net' : 'spend-groups-by-key', filter),
    {
      ...filter,
      ...dimensions,
      afterK1: after.k1 ?? '',
      afterK2: after.k2,
      afterK3: after.k3,
      limit: BigInt(limit),
      ...startOf(order, after),
    },
  );

export const spendRecords = (
  graph: GraphReader,
  filter: LineFilter,
  { keys, after, limit }: { keys: GroupKeys; after: string; limit: number },
) =>
  graph.read<LineNode>(statement('spend-records', filter), {
    ...filter,
    ...keys,
    after,
    limit: BigInt(limit),
  });

export const spendLinesById = (graph: GraphReader, ids: readonly string[]) =>
  graph.read<LineNode>(statement('spend-lines-by-id'), { ids });

/** A supplier with its breakdown by body: four lists of one length, and the bodies' own columns in any order. */
export type AcrossRow = {
  supplierId: string;
  name: string;
  netE4: bigint;
  lines: number;
  bodies: number;
  bodyIds: string[];
  bodyNetE4: bigint[];
  bodyLines: bigint[];
  bodyLotCategories: string[];
  /** The bodies' own columns, of this row or, on the first, of all rows; in any order. */
  bodyNodes: (string | null)[][];
};

export type AcrossPage = { minBodies: number; after: { netE4: bigint; id: string }; limit: number };

const pageParams = ({ minBodies, after, limit }: AcrossPage) => ({
  minBodies: BigInt(minBodies),
  afterNetE4: after.netE4,
  afterId: after.id,
  limit: BigInt(limit),
});

export type TreeRoot = { reference: string; normalised: string; size: string };

export const suppliersAcrossBodies = (graph: GraphReader, root: TreeRoot, page: AcrossPage) =>
  graph.read<AcrossRow>(statement('suppliers-across-bodies'), { ...root, ...pageParams(page) });

export const suppliersAcrossLines = (graph: GraphReader, filter: LineFilter, page: AcrossPage) =>
  graph.read<AcrossRow>(statement('suppliers-across-lines'), { ...filter, ...pageParams(page) });

export type UntiedPage = { after: { netE4: bigint; supplierId: string; buyerId: string }; limit: number };

export const untiedSpend = (graph: GraphReader, buyerIds: readonly string[], { after, limit }: UntiedPage) =>
  graph.read<UntiedNode>(statement('untied-spend'), {
    buyerIds,
    afterNetE4: after.netE4,
    afterId: after.supplierId,
    afterKey: after.buyerId,
    limit: BigInt(limit),
  });
