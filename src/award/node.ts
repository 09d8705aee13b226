import type { AwardDimension } from '../../generated/schema-types.ts';
import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import type { Listed } from '../process/node.ts';

/** An award as every statement returns it. Days are YYYY-MM-DD. */
export type AwardNode = RowOf<'awards-by-id'>;

export type AwardConnectionNode = Listed<AwardNode>;

/** The conditions of a question as the statements take them; null is no condition. Months are YYYY-MM. */
export type AwardFilter = ParamsOf<'awarded-totals.all'>;

/** Awards without any condition. */
export const ALL_AWARDS: AwardFilter = {
  buyerIds: null,
  supplierId: null,
  family: null,
  framework: null,
  sizes: null,
  from: '0000-01',
  to: '9999-12',
};

/** A question about awards with its parties resolved; nothing is read until a field needs it. */
export type AwardedSpendNode = Readonly<{
  filter: AwardFilter;
  hierarchyAsOf: string | null;
  perimeter: string;
  /** The name of the one buyer it is about; null: of all. */
  buyerName: string | null;
  unknownParty: string | null;
}>;

export type AwardedTotalRow = RowOf<'awarded-totals.all'>;
export type AwardedGroupRow = RowOf<'awarded-groups.all'>;

/** Sums of awards in one currency and VAT basis; amounts in 1/10,000 of a unit. */
export type AwardedTotalNode = Omit<AwardedGroupRow, 'key'>;

/** A group with the question it is part of. */
export type AwardedGroupNode = AwardedGroupRow & { dimension: AwardDimension; question: AwardedSpendNode };

/** Which awards a list shows. */
export type WhichAwards = 'COUNTED' | 'SHARED' | 'ALL';
