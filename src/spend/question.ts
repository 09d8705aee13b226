import type { InputMaybe, SpendFilter } from '../../generated/schema-types.ts';
import { BuyergraphError } from '../errors.ts';
import { unknownSentence } from '../identity/reference.ts';
import { sizesIn } from '../supplier/node.ts';
import { ruleOf } from '../organisation/node.ts';
import type { Context } from '../domain.ts';
import { SIZE_PROPERTIES, USUAL_SIZE_BASIS, type LineFilter, type SpendQuestion } from './node.ts';

/** Later than every `knownFrom`, earlier than the `knownTo` of a line that stands. */
export const NOW = '9999-12-30';
/** Of a whole financial year each, so that a question without months is one of whole years. */
export const FIRST_MONTH = '0000-04';
export const LAST_MONTH = '9999-03';

type Lines = Omit<LineFilter, 'published' | 'buyerIds' | 'supplierId'>;

/** Which bodies count is said of a buyer; without one it would be left unheard. */
export function assertOfBuyer({ buyer, scope, hierarchyAsOf }: SpendFilter): void {
  const given = scope && scope !== 'SELF' ? 'scope' : hierarchyAsOf ? 'hierarchyAsOf' : null;
  if (given && !buyer)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `${given} says which bodies of a buyer to include; give buyer, or leave ${given} out.`,
    );
}

/** The conditions that name no party. */
export function linesOf(filter: SpendFilter): Lines {
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

/** A question about promises, of which there is no published state. */
export type Asked = Omit<SpendQuestion, 'filter'> & { filter: Omit<LineFilter, 'published'> };

/** Resolves the parties of a question. A party nobody knows leaves nothing to count, and is said, not raised. */
export async function askedOf(given: InputMaybe<SpendFilter> | undefined, context: Context): Promise<Asked> {
  const filter = given ?? {};
  assertOfBuyer(filter);
  const reach = { scope: filter.scope ?? 'SELF', asOf: filter.hierarchyAsOf ?? null } as const;
  const buyer = filter.buyer ? await context.loaders.organisation.resolveBodies(filter.buyer, reach) : null;
  const supplier = filter.supplier ? await context.loaders.supplier.resolve(filter.supplier) : null;
  const unknownBuyer = filter.buyer && !buyer ? filter.buyer : null;
  const unknownSupplier = filter.supplier && !supplier ? filter.supplier : null;
  const unknown = unknownBuyer ?? unknownSupplier;
  return {
    filter: {
      ...linesOf(filter),
      buyerIds: unknown ? [] : (buyer?.ids ?? null),
      supplierId: supplier?.id ?? null,
    },
    sizeBasis: filter.sizeBasis ?? USUAL_SIZE_BASIS,
    hierarchyAsOf: reach.asOf,
    knownAt: filter.knownAt ?? null,
    perimeter: buyer ? `${buyer.name}: ${ruleOf(reach)}` : 'all buyers',
    buyerName: buyer?.name ?? null,
    unknownParty: unknown && unknownSentence(unknown, context.references.unknown.get(unknown)),
    unknownStarts: reach.asOf ? (buyer?.unknownStarts ?? 0) : 0,
  };
}

/** The same about the lines of the published state. */
export async function questionOf(
  given: InputMaybe<SpendFilter> | undefined,
  context: Context,
): Promise<SpendQuestion> {
  const [published, { filter, ...asked }] = await Promise.all([
    context.graph.published(),
    askedOf(given, context),
  ]);
  return { ...asked, filter: { ...filter, published } };
}
