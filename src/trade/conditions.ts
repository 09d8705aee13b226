import type { SpendFilter } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import type { ParamsOf } from '../graph/catalogue.ts';
import { throughMeant, type ThroughMeant } from '../identity/through.ts';
import { sectorNamed } from '../sectors.ts';
import { SIZE_PROPERTIES, sizesIn, USUAL_SIZE_BASIS } from '../sizes.ts';

/** Later than every `knownFrom`, earlier than the `knownTo` of a line that stands. */
export const NOW = '9999-12-30';
/** Of a whole financial year each, so that a question without months is one of whole years. */
export const FIRST_MONTH = '0000-04';
export const LAST_MONTH = '9999-03';

/** What rollups answer, from the first to the last financial year or month, and what lines do: the months left. */
export type Reach = Pick<ParamsOf<'spend-sizes.invoiced'>, 'first' | 'last' | 'spans'>;

/** The conditions of a question as the statements take them; null is no condition. Months are YYYY-MM. */
export type LineFilter = Omit<ParamsOf<'spend-sizes.invoiced'>, keyof Reach> & { from: string; to: string };

/** What a statement may be asked without. */
type Optional = { [Name in keyof LineFilter as null extends LineFilter[Name] ? Name : never]: null };

/** All lines, of whatever months. */
export const NO_CONDITIONS: Optional = {
  buyerIds: null,
  supplierIds: null,
  families: null,
  frameworks: null,
  lots: null,
  lotCategories: null,
  sizes: null,
  sector: null,
  not: null,
};

const only = (value: string | null | undefined): readonly string[] | null => (value == null ? null : [value]);

/** Conditions on what is bought through, as the statements take them. */
export const throughOf = ({ family, framework, lot, lotCategory }: Partial<ThroughMeant>) => ({
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
    sector: filter.sector == null ? null : sectorNamed(filter.sector),
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
