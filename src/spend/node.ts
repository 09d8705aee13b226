import type { SizeBasis, SupplierSize } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { OrganisationNode } from '../organisation/node.ts';
import type { SupplierNode } from '../supplier/node.ts';
import type { SpendQuestion } from '../trade/node.ts';
import type { GroupOfQuestion, TotalRow } from './rows.ts';
import type { SmeShare } from './sme-share.ts';

export { EXPLAINED } from './explained.ts';
export { allGroups } from './groups.ts';
export { smeShareOf, smeTargetOf } from './sme-share.ts';

export type { GroupOfQuestion, TotalRow } from './rows.ts';

export type SpendGroupNode = GroupOfQuestion;
export type InvoicedSpendNode = { question: SpendQuestion };

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

export type SmeShareResultNode = SmeShare;
export type RankedBuyerNode = { rank: number; group: SpendGroupNode };
export type BuyerRankingResultNode = { question: SpendQuestion; buyers: RankedBuyerNode[] };
