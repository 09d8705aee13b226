import type { PurchaseExclusion } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { ParamsOf } from '../graph/catalogue.ts';
import { comparedWord, said, serviceNamed } from '../normalised.ts';
import type { Excluded } from '../perimeter/node.ts';
import { sizesIn } from '../sizes.ts';
import { codesBelow } from './codes.ts';
import { underAnyOf } from './under.ts';

type PurchasesExcluded = NonNullable<ParamsOf<'contracts-count'>['not']>;

const NOTHING: PurchasesExcluded = {
  ...{ buyerIds: [], supplierIds: [], sizes: [], frameworks: [], noFramework: false, lots: [], codes: [] },
  ...{ statuses: [], routes: [], valueKinds: [], texts: [], sources: [] },
};

/** The same with some frameworks or lots left out besides. */
export function leavingOut(
  not: PurchasesExcluded | null,
  name: 'frameworks' | 'lots',
  ids: readonly string[],
): PurchasesExcluded {
  const given = not ?? NOTHING;
  return { ...given, [name]: [...given[name], ...ids] };
}

/** The words of a title as they are compared. */
export const titleWords = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/**
 * What to leave out of purchases as their statements take it; null is nothing.
 * @throws BuyergraphError BAD_USER_INPUT for what names nothing.
 */
export async function purchasesExcluded(
  excluded: PurchaseExclusion | null | undefined,
  { buyerIds, supplierIds }: Excluded,
  loaders: Context['loaders'],
): Promise<PurchasesExcluded | null> {
  if (!excluded) return null;
  const { cpv, status, route, valueKind, size, text, source } = excluded;
  return {
    ...(await underAnyOf(excluded, loaders)),
    buyerIds,
    supplierIds,
    codes: said(cpv).map(codesBelow),
    statuses: said(status).map(comparedWord),
    routes: route ?? [],
    valueKinds: valueKind ?? [],
    sizes: size?.flatMap(sizesIn) ?? [],
    texts: said(text).map((one) => ({ words: titleWords(one) })),
    sources: said(source).map(serviceNamed),
  };
}
