import type { SpendFilter } from '../../generated/schema-types.ts';
import { BuyergraphError } from '../errors.ts';
import { SIZE_PROPERTIES, sizesIn, USUAL_SIZE_BASIS } from '../sizes.ts';

/** Later than every `knownFrom`, earlier than the `knownTo` of a line that stands. */
export const NOW = '9999-12-30';
/** Of a whole financial year each, so that a question without months is one of whole years. */
export const FIRST_MONTH = '0000-04';
export const LAST_MONTH = '9999-03';

/** The conditions that name no party. */
export function linesOf(filter: SpendFilter) {
  const { from, to } = filter;
  if (from && to && from > to)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `from (${from}) is after to (${to}); give the earlier month as from.`,
    );
  return {
    family: filter.family ?? null,
    framework: filter.framework ?? null,
    lotCategory: filter.lotCategory ?? null,
    sizes: filter.size ? sizesIn(filter.size) : null,
    sizeProperty: SIZE_PROPERTIES[filter.sizeBasis ?? USUAL_SIZE_BASIS],
    sector: filter.sector ?? null,
    from: from ?? FIRST_MONTH,
    to: to ?? LAST_MONTH,
    knownAt: filter.knownAt ?? NOW,
  };
}

/** Which bodies count is said of a buyer; without one it would be left unheard. */
export function assertOfBuyer({ buyer, scope, hierarchyAsOf }: SpendFilter): void {
  const given = scope && scope !== 'SELF' ? 'scope' : hierarchyAsOf ? 'hierarchyAsOf' : null;
  if (given && !buyer)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `${given} says which bodies of a buyer to include; give buyer, or leave ${given} out.`,
    );
}
