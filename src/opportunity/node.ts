import type { SmeWinDimension } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { Ranked } from '../graphql/ranked.ts';
import type { Listed, PurchaseQuestion } from '../process/node.ts';

/** An announced process as every statement returns it. Days are YYYY-MM-DD. */
export type OpportunityNode = RowOf<'opportunities-by-id'>;

export type OpportunityConnectionNode = Listed<OpportunityNode>;

/** How many opportunities ended in one way, by the winner's size. */
export type OpportunityOutcomeNode = RowOf<'opportunities-by-outcome'>;

/** An opportunity with how many applied for it by size, and the sizes of those that won. */
export type AppliedRow = RowOf<'applications-by-size'>;

/** What became of applications, of all or of one buyer or lot, whose `id` it is. */
export type SmeWinGroupNode = Ranked &
  Readonly<{
    by: SmeWinDimension;
    opportunities: number;
    applicationsSme: number;
    applicationsLarge: number;
    winsSme: number;
    winsLarge: number;
    winsUnknown: number;
  }>;

export type SmeWinRateNode = Readonly<{
  parties: PurchaseQuestion['parties'];
  by: SmeWinDimension;
  /** How many were decided, whether or not it is known who applied. */
  decided: number;
  rows: readonly AppliedRow[];
}>;
