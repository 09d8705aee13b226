import type { PurchaseFilter } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import { isNone, lotMeant, lotLeftOut } from '../identity/through.ts';
import { said } from '../normalised.ts';

type Loaders = Context['loaders'];
type Ids = readonly string[];

/** What a filter says of frameworks and lots by itself; a family is its frameworks, a category its lots. Null is no condition. */
export type Under = Readonly<{ frameworks: Ids | null; lots: Ids | null }>;

/** What two conditions take in together; null is no condition. */
export const both = (one: Ids | null, other: Ids | null): Ids | null =>
  one && other ? one.filter((id) => other.includes(id)) : (one ?? other);

/** @throws BuyergraphError BAD_USER_INPUT for a lot nobody knows. */
async function lotIdOf(lot: string, id: string, loaders: Loaders): Promise<string> {
  const found = await loaders.framework.lotById.load(id);
  if (found) return found.id;
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    `No lot is known as “${lot}”; name it as framework/lot, for example g-cloud-9/cloud-hosting.`,
  );
}

const lotsOfCategory = async (category: string, { framework }: Loaders): Promise<string[]> =>
  (await framework.lotsIn.load(await framework.knownCategory(category))).map(({ id }) => id);

/**
 * The framework a filter names, by its id; null when it names none, or NONE.
 * @throws BuyergraphError BAD_USER_INPUT for one nobody knows.
 */
export async function frameworksOf(
  { framework }: Pick<PurchaseFilter, 'framework'>,
  loaders: Loaders,
): Promise<Ids | null> {
  if (framework == null || isNone(framework)) return null;
  return [(await loaders.framework.frameworkMeant(framework)).id];
}

/** @throws BuyergraphError BAD_USER_INPUT for a framework, family, lot or category nobody knows. */
export async function underOf(filter: PurchaseFilter, loaders: Loaders): Promise<Under> {
  const { lot, family, lotCategory } = filter;
  const its = frameworksOf(filter, loaders);
  const [one, ofFamily, lots, ofCategory] = await Promise.all([
    its,
    family == null ? null : loaders.framework.idsOfFamilyMeant(family),
    lot == null ? null : its.then(async (among) => [await lotIdOf(lot, lotMeant(lot, among?.[0]), loaders)]),
    lotCategory == null ? null : lotsOfCategory(lotCategory, loaders),
  ]);
  return { frameworks: both(one, ofFamily), lots: both(lots, ofCategory) };
}

type Several = readonly string[] | null | undefined;
type Named = Readonly<Partial<Record<'framework' | 'family' | 'lot' | 'lotCategory', Several>>>;

const all = async (named: Several, idsOf: (one: string) => Promise<Ids>) =>
  (await Promise.all(said(named).map(idsOf))).flat();

/**
 * What an exclusion says of frameworks and lots: any of these.
 * @throws BuyergraphError BAD_USER_INPUT for a framework, family, lot or category nobody knows.
 */
export async function underAnyOf({ framework, family, lot, lotCategory }: Named, loaders: Loaders) {
  const [frameworks, families, lots, categories] = await Promise.all([
    all(framework, async (one) => (await frameworksOf({ framework: one }, loaders)) ?? []),
    all(family, (one) => loaders.framework.idsOfFamilyMeant(one)),
    all(lot, async (one) => [await lotIdOf(one, lotLeftOut(one), loaders)]),
    all(lotCategory, (one) => lotsOfCategory(one, loaders)),
  ]);
  return {
    noFramework: framework?.some(isNone) ?? false,
    frameworks: [...frameworks, ...families],
    lots: [...lots, ...categories],
  };
}
