import type { InputMaybe, Measure, SizeBasis, SpendFilter } from '../../generated/schema-types.ts';
import type { AwardedSpendNode } from '../award/node.ts';
import { BuyergraphError } from '../errors.ts';
import type { Context } from '../domain.ts';
import { keysOf } from '../keys.ts';
import { askedOf } from './question.ts';

/** Of what each condition can be: a new one has to be placed here before it compiles, or awards would pass it over. */
const CONDITIONS: Readonly<Record<keyof SpendFilter, 'BOTH' | 'LINES'>> = {
  buyer: 'BOTH',
  scope: 'BOTH',
  hierarchyAsOf: 'BOTH',
  supplier: 'BOTH',
  family: 'BOTH',
  framework: 'BOTH',
  lotCategory: 'LINES',
  size: 'BOTH',
  sizeBasis: 'BOTH',
  sector: 'LINES',
  from: 'BOTH',
  to: 'BOTH',
  knownAt: 'LINES',
};

/** What a notice states is the best known of its award. */
const OF_AWARDS: ReadonlySet<SizeBasis> = new Set(['AS_REPORTED', 'BEST_KNOWN']);

function assertOfAwards(filter: SpendFilter): void {
  const name = keysOf(CONDITIONS).find(
    (condition) => CONDITIONS[condition] === 'LINES' && filter[condition] != null,
  );
  if (name)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `${name} is a condition on invoiced lines; leave it out with measure AWARDED.`,
    );
  if (filter.sizeBasis && !OF_AWARDS.has(filter.sizeBasis))
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `sizeBasis is ${filter.sizeBasis}; an award has its supplier's size as reported only.`,
    );
}

/** A question about what was promised. */
export async function awardQuestionOf(
  given: InputMaybe<SpendFilter> | undefined,
  context: Context,
): Promise<AwardedSpendNode> {
  assertOfAwards(given ?? {});
  const { filter, hierarchyAsOf, perimeter, buyerName, unknownParty } = await askedOf(given, context);
  const { buyerIds, supplierId, family, framework, sizes, from, to } = filter;
  return {
    filter: { buyerIds, supplierId, family, framework, sizes, from, to },
    hierarchyAsOf,
    perimeter,
    buyerName,
    unknownParty,
  };
}

/**
 * Shares and rankings are of lines: an award to several has no exact part for each.
 * @throws BuyergraphError BAD_USER_INPUT for any other measure than INVOICED.
 */
export function assertInvoiced(field: string, measure: Measure): void {
  if (measure !== 'INVOICED')
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `${field} is of invoiced lines; for what was promised ask spend(measure: AWARDED) for awarded { groups }.`,
    );
}
