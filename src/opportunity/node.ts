/** An announced process as every statement returns it. Days are YYYY-MM-DD. */
export type OpportunityNode = {
  __typename?: 'Opportunity';
  id: string;
  title: string | null;
  buyerId: string;
  framework: string | null;
  lot: string | null;
  status: string | null;
  publishedOn: string | null;
  closesOn: string | null;
  applicationsSme: number | null;
  applicationsLarge: number | null;
  winnerIds: string[];
  /** Each size a winner is stated to have, UNKNOWN for one of whom none is. */
  winnerSizes: string[];
};
