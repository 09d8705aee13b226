import type { InputMaybe, PurchaseFilter } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { Parties } from '../perimeter/node.ts';
import type { PurchaseWay } from './filter.ts';
import { type PurchaseQuestion, purchaseQuestion } from './purchases.ts';

/** Which awards a question is about, as the statements take it. */
export type AwardQuestion = Pick<PurchaseQuestion, 'list' | 'conditions'>;

/** One list as the statements of several take it. */
export const alone = ({ list, conditions }: AwardQuestion) => ({
  ...conditions,
  lists: [{ ...list, key: '' }],
});

/** A question about awards with its parties resolved; nothing is read until a field needs it. */
export type AwardedQuestion = Readonly<
  AwardQuestion & Pick<Parties, 'perimeter' | 'buyerName' | 'unknownParty'> & { hierarchyAsOf: string | null }
>;

/**
 * A question about what was promised: of a thing, or of all.
 * @throws BuyergraphError BAD_USER_INPUT for conditions that contradict one another or what the question is of.
 */
export async function awardQuestionOf(
  filter: InputMaybe<PurchaseFilter> | undefined,
  context: Context,
  own?: PurchaseWay,
): Promise<AwardedQuestion> {
  const { list, conditions, parties } = await purchaseQuestion(filter, own, context);
  const { perimeter, buyerName, unknownParty } = parties;
  return { list, conditions, hierarchyAsOf: filter?.asOf ?? null, perimeter, buyerName, unknownParty };
}

type Thing = { id: string; name?: string };
type Asked = { filter?: InputMaybe<PurchaseFilter> };

/** The figure that a kind of thing has of the awards it leads to. */
export const awardedBy = (by: PurchaseWay['by']) => ({
  awarded: ({ id, name }: Thing, { filter }: Asked, context: Context) =>
    awardQuestionOf(filter, context, { by, id, name }),
});
