import type { RowOf } from '../graph/catalogue.ts';
import type { Listed } from '../process/node.ts';

/** An announced process as every statement returns it. Days are YYYY-MM-DD. */
export type OpportunityNode = RowOf<'opportunities-by-id'>;

export type OpportunityConnectionNode = Listed<OpportunityNode>;

/** How many opportunities ended in one way, by the winner's size. */
export type OpportunityOutcomeNode = RowOf<'opportunities-by-outcome'>;
