import type { SpendFilter } from '../../generated/schema-types.ts';
import type { Context } from '../domain.ts';
import { BuyergraphError } from '../errors.ts';
import { throughMeant, type ThroughMeant } from '../identity/through.ts';
import { SIZE_PROPERTIES, sizesIn, USUAL_SIZE_BASIS } from '../sizes.ts';

/** Later than every `knownFrom`, earlier than the `knownTo` of a line that stands. */
export const NOW = '9999-12-30';
/** Of a whole financial year each, so that a question without months is one of whole years. */
export const FIRST_MONTH = '0000-04';
export const LAST_MONTH = '9999-03';

const only = (value: string | null | undefined): readonly string[] | null => (value == null ? null : [value]);

const throughOf = ({ family, framework, lot, lotCategory }: ThroughMeant) => ({
  families: only(family),
  frameworks: only(framework),
  lots: only(lot),
  lotCategories: only(lotCategory),
});

/** The conditions that name no party. @throws BuyergraphError BAD_USER_INPUT for months that contradict. */
export async function linesOf(filter: SpendFilter, { framework }: Pick<Context['loaders'], 'framework'>) {
  const { from, to } = filter;
  if (from && to && from > to)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `from (${from}) is after to (${to}); give the earlier month as from.`,
    );
  return {
    ...throughOf(await throughMeant(filter, framework)),
    sizes: filter.size ? sizesIn(filter.size) : null,
    sizeProperty: SIZE_PROPERTIES[filter.sizeBasis ?? USUAL_SIZE_BASIS],
    sector: filter.sector ?? null,
    from: from ?? FIRST_MONTH,
    to: to ?? LAST_MONTH,
    knownAt: filter.knownAt ?? NOW,
  };
}

/** A thing that lines are of, by the condition that it takes the place of: the parameter of statements, and the property of a line. */
export const OWN = {
  buyer: { param: 'buyerIds', property: 'buyerId' },
  supplier: { param: 'supplierIds', property: 'supplierId' },
  family: { param: 'families', property: 'family' },
  framework: { param: 'frameworks', property: 'framework' },
  lot: { param: 'lots', property: 'lot' },
  lotCategory: { param: 'lotCategories', property: 'lotCategory' },
} as const;

export type OwnCondition = keyof typeof OWN;
