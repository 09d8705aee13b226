import type { FlagRule } from '../../generated/schema-types.ts';
import type { Placed } from '../graphql/placed.ts';
import type { AwardedQuestion } from '../process/node.ts';

/** What may be asked of an award: by which rule, and why, as a sentence. */
export type FlagNode = Placed & Readonly<{ id: string; rule: FlagRule; reason: string }>;

export type FlaggedAwardsNode = Readonly<{
  question: AwardedQuestion;
  /** How many awards were looked at. */
  awards: number;
  /** By award, and of one award in the order of the rules. */
  flags: readonly FlagNode[];
  rules: readonly FlagRule[];
  areLimitsKnown: boolean;
}>;
