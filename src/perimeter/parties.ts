import type { InputMaybe, Scope } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { refuse } from '../errors.ts';
import { unknownSentence } from '../identity/reference.ts';
import { said } from '../normalised.ts';
import { ruleOf } from './reach.ts';

/** Whom a filter names, by references; `asOf` is the day of the hierarchy. */
export type PartyReferences = Readonly<{
  buyer?: InputMaybe<string> | undefined;
  buyers?: InputMaybe<readonly string[]> | undefined;
  scope?: InputMaybe<Scope> | undefined;
  asOf?: InputMaybe<string> | undefined;
  includePredecessors?: InputMaybe<boolean> | undefined;
  supplier?: InputMaybe<string> | undefined;
  suppliers?: InputMaybe<readonly string[]> | undefined;
  /** Of whom it leaves out the day is as well. */
  not?: InputMaybe<Readonly<{ buyer?: InputMaybe<readonly string[]> | undefined }>> | undefined;
}>;

/** The thing that a list or figure is of, by the condition of its filter that it takes the place of. */
export type Own<By extends string = string> = Readonly<{ by: By; id: string; name?: string | undefined }>;

/** Those a question is about; null is all. `unknownParty` is a sentence about the first reference that means nobody. */
export type Parties = Readonly<{
  buyerIds: readonly string[] | null;
  supplierIds: readonly string[] | null;
  /** Which bodies are included, in words. */
  perimeter: string;
  /** The name of the one buyer it is about; null: of all, or of several. */
  buyerName: string | null;
  unknownParty: string | null;
  /** How many bodies count as there on a day, although no source says since when. */
  unknownStarts: number;
}>;

type Found = Readonly<{ ids: readonly string[]; names: readonly string[]; unknownStarts: number }>;
type Sought = Readonly<{ found: Found | null; unknown: string | null }>;

/** More make one question of too many. */
export const MOST = 100;
const NAMES_SAID = 3;

/**
 * What a list or figure is of cannot be asked for again.
 * @throws BuyergraphError BAD_USER_INPUT for such a condition of a filter.
 */
function assertNotOwn(filter: object, own: Own | undefined): void {
  const given = new Map<string, unknown>(Object.entries(filter));
  const twice = own && [own.by, `${own.by}s`].find((name) => given.get(name) != null);
  if (twice) refuse(`This is of one ${own.by} already: leave filter.${twice} out, or ask the field of all.`);
}

/** The references under one name or its plural; null when none is given. */
function referencesOf(
  name: 'buyer' | 'supplier',
  { [name]: one, [`${name}s` as const]: several }: PartyReferences,
): readonly string[] | null {
  if (one != null && several != null)
    refuse(`${name} and ${name}s are given; put ${name} among the ${name}s.`);
  if (several && several.length > MOST)
    refuse(`${name}s has ${several.length} references; ask for at most ${MOST} at once.`);
  // Of nobody is not of everybody: whoever chose none would be told the total of all.
  if (several?.length === 0) refuse(`${name}s is empty; name at least one ${name}, or leave it out for all.`);
  return one != null ? [one] : (several ?? null);
}

/** Which bodies count is said of a buyer; without one it would be left unheard. */
function assertOfBuyer({ scope, asOf, includePredecessors, not }: PartyReferences): void {
  const day = asOf && said(not?.buyer).length === 0 ? 'the day of the hierarchy' : null;
  const bodies = scope && scope !== 'SELF' ? 'scope' : day;
  const given = bodies ?? (includePredecessors ? 'includePredecessors' : null);
  if (given) refuse(`${given} says which bodies of a buyer to include; give buyer, or leave it out.`);
}

const reachOf = ({ scope, asOf }: PartyReferences) =>
  ({ scope: scope ?? 'SELF', asOf: asOf ?? null }) as const;

/** The bodies found, with those that they replaced where these are asked for. */
async function buyersOf(given: PartyReferences, own: Own | undefined, context: Context): Promise<Sought> {
  const { found, unknown } = await bodiesOf(given, own, context);
  if (!found || !given.includePredecessors) return { found, unknown };
  const ids = await context.loaders.organisation.withPredecessors(found.ids);
  return { found: { ...found, ids }, unknown };
}

async function bodiesOf(
  given: PartyReferences,
  own: Own | undefined,
  { loaders: { organisation } }: Context,
): Promise<Sought> {
  const reach = reachOf(given);
  if (own?.by === 'buyer') {
    const below = await organisation.bodiesBelow(own.id, reach);
    return { found: { ...below, names: own.name ? [own.name] : [] }, unknown: null };
  }
  const references = referencesOf('buyer', given);
  if (!references) {
    assertOfBuyer(given);
    return { found: null, unknown: null };
  }
  const bodies = await Promise.all(references.map((one) => organisation.resolveBodies(one, reach)));
  const known = bodies.filter((body) => body !== null);
  return {
    found: {
      ids: [...new Set(known.flatMap(({ ids }) => ids))],
      names: [...new Set(known.map(({ name }) => name))],
      unknownStarts: known.reduce((sum, { unknownStarts }) => sum + unknownStarts, 0),
    },
    unknown: references[bodies.indexOf(null)] ?? null,
  };
}

async function suppliersOf(
  given: PartyReferences,
  own: Own | undefined,
  { loaders }: Context,
): Promise<Sought> {
  const references = own?.by === 'supplier' ? null : referencesOf('supplier', given);
  if (own?.by === 'supplier') return { found: { ids: [own.id], names: [], unknownStarts: 0 }, unknown: null };
  if (!references) return { found: null, unknown: null };
  const suppliers = await Promise.all(references.map((one) => loaders.supplier.resolve(one)));
  const ids = [...new Set(suppliers.flatMap((supplier) => (supplier ? [supplier.id] : [])))];
  return {
    found: { ids, names: [], unknownStarts: 0 },
    unknown: references[suppliers.indexOf(null)] ?? null,
  };
}

const namesSaid = (names: readonly string[]): string =>
  names.length > NAMES_SAID
    ? `${names.slice(0, NAMES_SAID).join(', ')} and ${names.length - NAMES_SAID} more`
    : names.join(', ');

const perimeterOf = (given: PartyReferences): string =>
  given.includePredecessors
    ? `${ruleOf(reachOf(given))}; with the bodies that these replaced`
    : ruleOf(reachOf(given));

/**
 * Resolves whom a filter names, of a thing or of all. A party nobody knows leaves nothing to count, and is said, not raised.
 * @throws BuyergraphError BAD_USER_INPUT for references that contradict one another or what the question is of.
 */
export async function partiesOf(
  given: PartyReferences,
  own: Own | undefined,
  context: Context,
): Promise<Parties> {
  assertNotOwn(given, own);
  const [buyers, suppliers] = await Promise.all([
    buyersOf(given, own, context),
    suppliersOf(given, own, context),
  ]);
  const unknown = buyers.unknown ?? suppliers.unknown;
  const names = buyers.found?.names ?? [];
  return {
    buyerIds: unknown === null ? (buyers.found?.ids ?? null) : [],
    supplierIds: suppliers.found?.ids ?? null,
    perimeter: names.length > 0 ? `${namesSaid(names)}: ${perimeterOf(given)}` : 'all buyers',
    buyerName: names.length === 1 ? names[0]! : null,
    unknownParty: unknown && unknownSentence(unknown, context.references.unknown.get(unknown)),
    unknownStarts: given.asOf ? (buyers.found?.unknownStarts ?? 0) : 0,
  };
}
