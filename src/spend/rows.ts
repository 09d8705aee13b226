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
