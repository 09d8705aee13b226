import type { SpendDimension } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { SpendQuestion } from '../trade/node.ts';

/** One key per dimension; a dimension not asked for has neither property nor key. */
export type GroupKeys = Readonly<{ d1: string; d2: string; d3: string; k1: string; k2: string; k3: string }>;

export const NO_GROUP: GroupKeys = { d1: '', d2: '', d3: '', k1: '', k2: '', k3: '' };

export type TotalRow = RowOf<'spend-total.invoiced'>;
export type GroupRow = RowOf<'spend-groups-by-net.invoiced'>;
export type Sums = Pick<GroupRow, 'netE4' | 'grossE4' | 'creditsE4' | 'lines'>;

/** A group with the question it is part of. */
export type GroupOfQuestion = GroupRow & {
  question: SpendQuestion;
  by: readonly SpendDimension[];
  keys: GroupKeys;
};

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
