/** An announced process as every statement returns it. Days are YYYY-MM-DD. */
export type OpportunityNode = {
  __typename?: 'Opportunity';
  id: string;
  title: string | null;
  buyerId: string;
  framework: string | null;
  frameworkConfidence: string | null;
  lot: string | null;
  route: string;
  status: string | null;
  publishedOn: string | null;
  closesOn: string | null;
  applicationsSme: number | null;
  applicationsLarge: number | null;
  winnerIds: string[];
  /** Each size a winner is stated to have, UNKNOWN for one of whom none is. */
  winnerSizes: string[];
};

/** Opportunities of some buyers, under frameworks of one family or any. */
export type OpportunityFilter = { buyerIds: readonly string[]; family: string | null };

/** How many opportunities ended in one way, by the winner's size. */
export type OutcomeNode = {
  outcome: string;
  winnerSize: string | null;
  opportunities: number;
  applicationsSme: number | null;
  applicationsLarge: number | null;
};
