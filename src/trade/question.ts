import type { InputMaybe, SizeBasis, SpendFilter } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { excludedParties, type Own, type Parties, partiesOf, without } from '../perimeter/node.ts';
import { USUAL_SIZE_BASIS } from '../sizes.ts';
import { type LineFilter, linesOf, OWN, type OwnCondition } from './conditions.ts';
import { linesExcluded } from './exclusion.ts';

/** A question with its parties resolved: what is counted, and how to say it. */
export type SpendQuestion = Omit<Parties, 'buyerIds' | 'supplierIds'> &
  Readonly<{
    filter: LineFilter;
    /** The thing it is of, which `filter` holds as well; null: of all, or of a thing with others. */
    own: Own<OwnCondition> | null;
    sizeBasis: SizeBasis;
    hierarchyAsOf: string | null;
    knownAt: string | null;
  }>;

const ownOf = (own: Own<OwnCondition> | undefined) => (own ? { [OWN[own.by].param]: [own.id] } : {});

/** A total of one thing can be read with those of others, unless other bodies count as well. */
const isAlone = (own: Own<OwnCondition>, { scope, includePredecessors }: SpendFilter): boolean =>
  own.by === 'buyer' && ((scope ?? 'SELF') !== 'SELF' || includePredecessors === true);

/**
 * A question about the lines of the published state: of a thing, or of all.
 * @throws BuyergraphError BAD_USER_INPUT for conditions that contradict one another or what the question is of.
 */
export async function questionOf(
  given: InputMaybe<SpendFilter> | undefined,
  context: Context,
  own?: Own<OwnCondition>,
): Promise<SpendQuestion> {
  const filter = given ?? {};
  const [lines, published, asked, excluded] = await Promise.all([
    linesOf(filter, context.loaders),
    context.graph.published(),
    partiesOf({ ...filter, asOf: filter.hierarchyAsOf }, own, context),
    excludedParties(filter.not, filter.hierarchyAsOf, context),
  ]);
  const not = await linesExcluded(filter.not, excluded, context.loaders);
  const { buyerIds, supplierIds, ...parties } = without(asked, excluded);
  return {
    ...parties,
    filter: { ...lines, ...ownOf(own), buyerIds, supplierIds, not, published },
    // Of nobody is not of the thing: where somebody is not known, what the filter names is read.
    own: own && !isAlone(own, filter) && parties.unknownParty === null ? own : null,
    sizeBasis: filter.sizeBasis ?? USUAL_SIZE_BASIS,
    hierarchyAsOf: filter.hierarchyAsOf ?? null,
    knownAt: filter.knownAt ?? null,
  };
}

/** The same question of other lines: of a thing no more, but of what the conditions say. */
export const narrowed = (question: SpendQuestion, filter: Partial<LineFilter>): SpendQuestion => ({
  ...question,
  own: null,
  filter: { ...question.filter, ...filter },
});
