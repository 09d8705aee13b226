import type { PurchaseFilter } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { daysAfter, londonToday } from '../days.ts';
import type { ParamsOf } from '../graph/catalogue.ts';
import { assertSpans } from '../graphql/spans.ts';
import { isNone } from '../identity/through.ts';
import { comparedWord, serviceNamed } from '../normalised.ts';
import { excludedParties, type Own, type Parties, partiesOf, without } from '../perimeter/node.ts';
import { sizesIn } from '../sizes.ts';
import { codesBelow } from './codes.ts';
import { purchasesExcluded, titleWords } from './exclusion.ts';
import { type Under, underOf } from './under.ts';

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

const SPANS = [
  ['from', 'to'],
  ['endsFrom', 'endsTo'],
  ['closesFrom', 'closesTo'],
  ['valueFrom', 'valueTo'],
] as const;

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

function conditionsOf(filter: PurchaseFilter, under: Under): Omit<PurchaseConditions, 'not'> {
  return {
    ...under,
    noFramework: isNone(filter.framework),
    cpv: filter.cpv == null ? null : codesBelow(filter.cpv),
    statuses: filter.status?.map(comparedWord) ?? null,
    routes: filter.route ?? null,
    valueKinds: filter.valueKind ?? null,
    currency: filter.currency ?? null,
    vat: filter.vat ?? null,
    valueFromE4: filter.valueFrom ?? null,
    valueToE4: filter.valueTo ?? null,
    words: titleWords(filter.text ?? ''),
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
  { frameworks, lots }: Under,
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
  if (by === 'cpv') return (await process.codesBelow.load(codesBelow(id))).map((one) => one.id);
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
  const [under, asked, excluded] = await Promise.all([
    underOf(filter, context.loaders),
    partiesOf(filter, of, context),
    excludedParties(filter.not, filter.asOf, context),
  ]);
  const parties = without(asked, excluded);
  const not = await purchasesExcluded(filter.not, excluded, context.loaders);
  const ways = of
    ? [{ by: of.by === 'supplier' ? 'SUPPLIER' : 'LINK', ids: await idsOf(of, parties, context.loaders) }]
    : waysTo(parties, under);
  const { buyerIds, supplierIds } = parties;
  return {
    ways: ways.map((way) => ({ ...way, buyerIds, supplierIds })),
    conditions: { ...conditionsOf(filter, under), not },
    parties,
  };
}
