import type { Context } from '../domain/context.ts';
import { CANDIDATES, nearestOf, nearSearch } from '../identity/nearest.ts';
import { foundFor } from '../search/node.ts';
import { type Feature, type Fit, fitOfLikeness, fitOfLink, withProperty } from './features.ts';
import { type Link, linksFor, settled } from './linked.ts';
import type { Sources } from './values.ts';
import type { Sought } from './queries.ts';
import { sourcesOf, thingsOf } from './sources.ts';
import { describe, idOf, isOneOf, type Thing, type Type, typesOf } from './things.ts';
import { agrees } from './wanted.ts';

/** Somebody who may be meant. `match` is true for whom an importer would link, and for nobody who is only alike. */
export type Candidate = {
  id: string;
  name: string;
  description: string;
  type: Type[];
  score: number;
  match: boolean;
  features: Feature[];
};

/** Whom an importer would link, and whose names are alike, by key; the best first. */
type Found = { links: readonly Link[]; hits: readonly (readonly [key: string, fit: Fit])[] };
type Answering = { things: ReadonlyMap<string, Thing>; sources: Sources };

const KINDS = { organisation: 'ORGANISATION', supplier: 'SUPPLIER' } as const;
/** Names less alike than this are no help to who has to choose. */
const LEAST_ALIKE = 50;
const ROLES = { organisation: 'BUYER', supplier: 'SUPPLIER' } as const;

/** What search finds by the same words. */
async function alike({ text, types, limit }: Sought, context: Context): Promise<Found['hits']> {
  const kinds = new Set(types.map((type) => KINDS[type]));
  const { hits } = await foundFor({ query: text, kinds }, context);
  return hits.slice(0, limit).map(({ key, match, alike: like }) => [key, fitOfLikeness(match, like)]);
}

/** Whose names come nearest to words that nobody's name has together. */
async function near({ text, types, limit }: Sought, { loaders }: Context): Promise<Found['hits']> {
  const search = nearSearch(text);
  if (!search) return [];
  const rows = await loaders.organisation.named(CANDIDATES).load(search);
  const found = types
    .flatMap((type) => nearestOf(rows, text, ROLES[type]))
    .filter(({ alike: like }) => like >= LEAST_ALIKE);
  return found.slice(0, limit).map(({ id, alike: like }) => [id, fitOfLikeness('NEAR', like)]);
}

async function foundAsWritten(sought: Sought, context: Context): Promise<Found> {
  const [links, hits] = await Promise.all([linksFor(sought, context), alike(sought, context)]);
  return { links, hits };
}

/** One candidate, as far as its name says, and then as the properties that are wanted say. */
async function told(
  { thing, fit, isLinked }: { thing: Thing; fit: Fit; isLinked: boolean },
  { wanted }: Sought,
  sources: Sources,
): Promise<Candidate> {
  const said = await Promise.all(wanted.map((one) => agrees(one, thing, sources)));
  const whole = said.reduce((sum, one, place) => withProperty(sum, wanted[place]!.property, one), fit);
  return {
    id: idOf(thing),
    name: thing.name,
    description: describe(thing),
    type: typesOf(thing),
    ...whole,
    match: isLinked && !said.includes(false),
  };
}

async function answer(
  sought: Sought,
  { links, hits }: Found,
  { things, sources }: Answering,
): Promise<Candidate[]> {
  const isKnown = (key: string): boolean => {
    const thing = things.get(key);
    return thing !== undefined && isOneOf(thing, sought.types);
  };
  const linked = settled(
    links.filter(({ key }) => isKnown(key)),
    things,
  );
  const fits = new Map(hits.filter(([key]) => isKnown(key)));
  for (const link of linked) fits.set(link.key, fitOfLink(link));
  const sure = linked.find(({ doubt }) => doubt === null)?.key;
  const all = await Promise.all(
    [...fits].map(([key, fit]) =>
      told({ thing: things.get(key)!, fit, isLinked: key === sure }, sought, sources),
    ),
  );
  return all.toSorted((one, other) => other.score - one.score).slice(0, sought.limit);
}

/**
 * Who may be meant by each of some queries, the best first, in as many statements for fifty queries as for ten. Each is answered as
 * if it were alone.
 */
export async function candidatesFor(batch: readonly Sought[], context: Context): Promise<Candidate[][]> {
  const written = await Promise.all(batch.map((sought) => foundAsWritten(sought, context)));
  const all = await Promise.all(
    written.map(async ({ links, hits }, place): Promise<Found> => {
      const isNobody = links.length === 0 && hits.length === 0;
      return { links, hits: isNobody ? await near(batch[place]!, context) : hits };
    }),
  );
  const keys = all.flatMap(({ links, hits }) => [
    ...links.map(({ key }) => key),
    ...hits.map(([key]) => key),
  ]);
  const things = await thingsOf(keys, context);
  const sources = sourcesOf(context);
  return Promise.all(batch.map((sought, place) => answer(sought, all[place]!, { things, sources })));
}
