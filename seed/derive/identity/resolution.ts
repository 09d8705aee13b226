/** How a printed name may be resolved, the surest first. */
export const METHODS = [
  'DECISION',
  'IDENTIFIER',
  'EXACT_NAME',
  'NORMALISED_NAME',
  'CURATED_RULE',
  'NAME_AND_MORE',
  'ONE_OF_SEVERAL',
  'OWN_NAME',
] as const;
export type Method = (typeof METHODS)[number];

/** Who a printed name is, and why. `score` is 0–100: how much the method is worth, never a similarity. */
export type Resolution = { organisationId: string; method: Method; score: number; reason: string };
