import type { InputMaybe, SpendFilter } from '../../generated/schema-types.ts';
import { unknownSentence } from '../identity/reference.ts';
import { USUAL_SIZE_BASIS } from '../sizes.ts';
import { assertOfBuyer, linesOf } from '../trade/node.ts';
import { ruleOf } from '../organisation/node.ts';
import type { Context } from '../domain.ts';
import type { LineFilter, SpendQuestion } from './node.ts';

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
