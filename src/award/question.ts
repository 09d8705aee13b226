import type { Parties } from '../organisation/node.ts';
import type { PurchaseQuestion } from '../process/node.ts';

/** Which awards a question is about, as the statements take it. */
export type AwardQuestion = Pick<PurchaseQuestion, 'list' | 'conditions'>;

/** A question about awards with its parties resolved; nothing is read until a field needs it. */
export type AwardedQuestion = Readonly<
  AwardQuestion & Pick<Parties, 'perimeter' | 'buyerName' | 'unknownParty'> & { hierarchyAsOf: string | null }
>;
