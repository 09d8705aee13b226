import type { PurchaseFilter } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { daysAfter, londonToday } from '../days.ts';
import { BuyergraphError } from '../errors.ts';
import type { ParamsOf } from '../graph/catalogue.ts';
import { assertSpans } from '../graphql/spans.ts';
import { lotMeant } from '../identity/through.ts';
import { comparedWord, serviceNamed } from '../normalised.ts';
import { type Own, type Parties, partiesOf } from '../perimeter/node.ts';
import { sizesIn } from '../sizes.ts';

/** The conditions of a list of purchases as its statements take them; null is no condition. */
export type PurchaseConditions = Omit<ParamsOf<'contracts-count'>, 'lists'>;
/** What a list is of: the processes that a way leads to, and whom it must be for and go to. */
export type PurchaseList = Omit<ParamsOf<'contracts-count'>['lists'][number], 'key'>;

/** A thing whose purchases are listed. */
export type PurchaseWay = Own<'buyer' | 'supplier' | 'family' | 'framework' | 'lot' | 'lotCategory' | 'cpv'>;

/** What a filter comes down to: ways into the graph that each lead to all it takes in, its conditions, and its parties. */
export type Purchases = {
  ways: readonly PurchaseList[];
  conditions: PurchaseConditions;
  parties: Parties;
};

/** NONE as a framework asks for purchases that state none. */
export const isNone = ({ framework }: Pick<PurchaseFilter, 'framework'>): boolean =>
  framework?.toUpperCase() === 'NONE';

const refuse = (message: string): never => {
  throw new BuyergraphError('BAD_USER_INPUT', message);
};

const SPANS = [
  ['from', 'to'],
  ['endsFrom', 'endsTo'],
  ['closesFrom', 'closesTo'],
  ['valueFrom', 'valueTo'],
] as const;

/** The codes at and below one: those that begin as it does but for its closing zeros. */
export function codesBelow(code: string | null | undefined): string | null {
  if (code == null) return null;
  const [, digits] = /^(\d{8})(?:-\d)?$/.exec(code.trim()) ?? [];
  return digits
    ? digits.replace(/0{1,6}$/, '')
    : refuse('cpv is a code of eight digits, for example 72000000.');
}

/** What a filter says of frameworks and lots by itself; a family is its frameworks, a category its lots. */
type Under = Pick<PurchaseConditions, 'frameworks' | 'lots'>;

const both = (one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null =>
  one && other ? one.filter((id) => other.includes(id)) : (one ?? other);

/**
 * The framework a filter names, by its id; null when it names none, or NONE.
 * @throws BuyergraphError BAD_USER_INPUT for one nobody knows.
 */
export async function frameworksOf(
  filter: Pick<PurchaseFilter, 'framework'>,
  { framework }: Context['loaders'],
): Promise<readonly string[] | null> {
  if (isNone(filter) || filter.framework == null) return null;
  return [(await framework.frameworkMeant(filter.framework)).id];
}

async function underOf(filter: PurchaseFilter, loaders: Context['loaders']): Promise<Under> {
  const { framework } = loaders;
  const its = frameworksOf(filter, loaders);
  const [one, lot, family, category] = await Promise.all([
    its,
    filter.lot == null ? undefined : framework.lotById.load(lotMeant(filter.lot, (await its)?.[0])),
    filter.family == null
      ? null
      : framework.familyMeant(filter.family).then((slug) => framework.idsOfFamily.load(slug)),
    filter.lotCategory == null
      ? null
      : framework.knownCategory(filter.lotCategory).then((id) => framework.lotsIn.load(id)),
  ]);
  if (lot === null)
    refuse(
      `No lot is known as “${filter.lot}”; name it as framework/lot, for example g-cloud-9/cloud-hosting.`,
    );
  return {
    frameworks: both(one, family && family.map(({ id }) => id)),
    lots: both(lot ? [lot.id] : null, category && category.map(({ id }) => id)),
  };
}

/** Between which days the last day to apply has to be; what is open closes today or later. */
function closingIn({ closesFrom, closesTo, isOpen }: PurchaseFilter) {
  const [from, to] = [closesFrom ?? '', closesTo ?? '9999-12-31'];
  const today = londonToday();
  const yesterday = daysAfter(today, -1);
  return {
    closesFrom: isOpen === true && from < today ? today : from,
    closesTo: isOpen === false && to > yesterday ? yesterday : to,
  };
}

function conditionsOf(filter: PurchaseFilter, under: Under): PurchaseConditions {
  return {
    ...under,
    noFramework: isNone(filter),
    cpv: codesBelow(filter.cpv),
    statuses: filter.status?.map(comparedWord) ?? null,
    routes: filter.route ?? null,
    valueKinds: filter.valueKind ?? null,
    currency: filter.currency ?? null,
    vat: filter.vat ?? null,
    valueFromE4: filter.valueFrom ?? null,
    valueToE4: filter.valueTo ?? null,
    words: filter.text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [],
    source: filter.source == null ? null : serviceNamed(filter.source),
    sizes: filter.size ? sizesIn(filter.size) : null,
    from: filter.from ?? '0000-01',
    to: filter.to ?? '9999-12',
    endsFrom: filter.endsFrom ?? '',
    endsTo: filter.endsTo ?? '9999-12-31',
    ...closingIn(filter),
  };
}

/** The ways that lead to all that is asked for; the one that leads to least is taken. */
function waysTo(
  { buyerIds, supplierIds }: Parties,
  { frameworks, lots }: PurchaseConditions,
): Omit<PurchaseList, 'buyerIds' | 'supplierIds'>[] {
  const linked = [buyerIds, frameworks, lots].flatMap((ids) => (ids ? [{ by: 'LINK', ids }] : []));
  const won = supplierIds ? [{ by: 'SUPPLIER', ids: supplierIds }] : [];
  const ways = [...linked, ...won];
  return ways.length > 0 ? ways : [{ by: 'ALL', ids: [] }];
}

/** The things by which a thing leads to its purchases. */
async function idsOf(
  { by, id }: PurchaseWay,
  { buyerIds }: Parties,
  { framework, process }: Context['loaders'],
): Promise<readonly string[]> {
  if (by === 'buyer') return buyerIds ?? [];
  if (by === 'family') return (await framework.idsOfFamily.load(id)).map((one) => one.id);
  if (by === 'lotCategory') return (await framework.lotsIn.load(id)).map((one) => one.id);
  if (by === 'cpv') return (await process.codesBelow.load(codesBelow(id)!)).map((one) => one.id);
  return [id];
}

/**
 * What a filter asks for, of a thing or of all.
 * @throws BuyergraphError BAD_USER_INPUT for conditions that contradict one another or what the list is of.
 */
export async function purchasesOf(
  filter: PurchaseFilter,
  of: PurchaseWay | undefined,
  context: Context,
): Promise<Purchases> {
  assertSpans(filter, SPANS);
  const [under, parties] = await Promise.all([
    underOf(filter, context.loaders),
    partiesOf(filter, of, context),
  ]);
  const conditions = conditionsOf(filter, under);
  const ways = of
    ? [{ by: of.by === 'supplier' ? 'SUPPLIER' : 'LINK', ids: await idsOf(of, parties, context.loaders) }]
    : waysTo(parties, conditions);
  const { buyerIds, supplierIds } = parties;
  return { ways: ways.map((way) => ({ ...way, buyerIds, supplierIds })), conditions, parties };
}
