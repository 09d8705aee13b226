import type { RowOf } from '../graph/catalogue.ts';

/** An announced process as every statement returns it. Days are YYYY-MM-DD. */
export type OpportunityNode = RowOf<'opportunities-by-id'>;

/** Opportunities of some buyers, under frameworks of one family or any. */
export type OpportunityFilter = { buyerIds: readonly string[]; family: string | null };

/** How many opportunities ended in one way, by the winner's size. */
export type OpportunityOutcomeNode = RowOf<'opportunities-by-outcome'>;
