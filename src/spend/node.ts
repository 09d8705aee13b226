import type {
  SizeBasis,
  SpendDimension,
  SpendGroupOrder,
  SupplierSize,
} from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { OrganisationNode } from '../organisation/node.ts';
import type { SupplierNode } from '../supplier/node.ts';
import type { SpendQuestion } from '../trade/node.ts';

/** One key per dimension; a dimension not asked for has neither property nor key. */
export type GroupKeys = Readonly<{ d1: string; d2: string; d3: string; k1: string; k2: string; k3: string }>;

export const NO_GROUP: GroupKeys = { d1: '', d2: '', d3: '', k1: '', k2: '', k3: '' };

export type InvoicedSpendNode = SpendQuestion;

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
