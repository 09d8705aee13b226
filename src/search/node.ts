/** A thing found: an organisation in the role it was found in, or what carries the title. */
export type HitNode = {
  id: string;
  matchedName: string;
  type: 'Award' | 'Contract' | 'Opportunity' | 'Organisation' | 'Supplier';
  /** Higher is better; of one search only. */
  score: number;
};
