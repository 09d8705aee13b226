import type {
  SizeBasis,
  SpendDimension,
  SpendGroupOrder,
  SupplierSize,
} from '../../generated/schema-types.ts';
import type { AwardedSpendNode } from '../award/node.ts';
import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import type { OrganisationNode } from '../organisation/node.ts';
import type { SupplierNode } from '../supplier/node.ts';

/** The conditions of a question as the statements take them; null is no condition. Months are YYYY-MM. */
export type LineFilter = Omit<ParamsOf<'spend-total.invoiced'>, keyof Reach> & { from: string; to: string };

/** What rollups answer, from the first to the last financial year or month, and what lines do: the months left. */
export type Reach = Pick<ParamsOf<'spend-total.invoiced'>, 'first' | 'last' | 'spans'>;

/** One key per dimension; a dimension not asked for has neither property nor key. */
export type GroupKeys = Readonly<{ d1: string; d2: string; d3: string; k1: string; k2: string; k3: string }>;

export const NO_GROUP: GroupKeys = { d1: '', d2: '', d3: '', k1: '', k2: '', k3: '' };

/** A question with its parties resolved: what is counted, and how to say it. */
export type SpendQuestion = Readonly<{
  filter: LineFilter;
  sizeBasis: SizeBasis;
  hierarchyAsOf: string | null;
  knownAt: string | null;
  perimeter: string;
  /** The name of the one buyer it is about; null: of all. */
  buyerName: string | null;
  unknownParty: string | null;
  unknownStarts: number;
}>;

/** The answer in one of the two planes; the other one is null. */
export type SpendResultNode =
  { invoiced: SpendQuestion; awarded: null } | { invoiced: null; awarded: AwardedSpendNode };

export type TotalRow = RowOf<'spend-total.invoiced'>;
export type GroupRow = RowOf<'spend-groups-by-net.invoiced'>;
export type Sums = Pick<GroupRow, 'netE4' | 'grossE4' | 'creditsE4' | 'lines'>;

/** A group with the question it is part of. */
export type SpendGroupNode = GroupRow & {
  question: SpendQuestion;
  by: readonly SpendDimension[];
  keys: GroupKeys;
};

export type SpendLineNode = RowOf<'spend-lines-by-id'>;

export type BasisNode = { question: SpendQuestion; rows: readonly TotalRow[] };

export type BodySaleNode = {
  body: OrganisationNode;
  net: bigint;
  lines: number;
  lotCategorySlugs: readonly string[];
};

export type SupplierAcrossBodiesNode = {
  supplier: SupplierNode;
  bodyCount: number;
  net: bigint;
  lines: number;
  sales: BodySaleNode[];
  question: () => Promise<SpendQuestion>;
};

/** The founding question as asked; nothing is read until a field needs it. */
export type SuppliersAcrossBodiesResultNode = Readonly<{
  reference: string;
  minBodies: number;
  size: SupplierSize | null;
  sizeBasis: SizeBasis;
  includeParent: boolean;
  family: string | null;
  from: string | null;
  to: string | null;
  hierarchyAsOf: string | null;
  knownAt: string | null;
}>;

export type UntiedSpendNode = RowOf<'untied-spend'>;

export type SmeShareResultNode = {
  question: SpendQuestion;
  sme: Sums;
  large: Sums;
  unknown: Sums;
  total: Sums;
};
export type RankedBuyerNode = { rank: number; group: SpendGroupNode };
export type BuyerRankingResultNode = { question: SpendQuestion; buyers: RankedBuyerNode[] };

/** The property of SpendLine each dimension is. SIZE depends on the basis. Closed: nothing else is ever looked up. */
export const DIMENSION_PROPERTIES: Readonly<Record<Exclude<SpendDimension, 'SIZE'>, string>> = {
  BUYER: 'buyerId',
  SUPPLIER: 'supplierId',
  FAMILY: 'family',
  FRAMEWORK: 'framework',
  LOT_CATEGORY: 'lotCategory',
  LOT: 'lot',
  FINANCIAL_YEAR: 'financialYear',
  MONTH: 'period',
  SECTOR: 'sector',
};

export type { SizeBasis, SpendDimension, SpendGroupOrder };
