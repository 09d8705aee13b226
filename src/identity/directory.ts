import { nameKey, nameParts } from '../names.ts';
import { acronymKey } from '../acronym.ts';
import { Bearers, type Turning } from './bearers.ts';
import { looseKey } from './forms.ts';
import type { Life, Span } from './life.ts';

/** A name or an acronym, and when the body bore it; what is no more than near it is compared loosely. */
export type DatedName = { text: string; isAcronym: boolean; isNear?: true; spans: readonly Span[] };

/** An organisation that a register or a curated list names; what printed names are compared with. */
export type KnownBody = {
  id: string;
  slug: string | null;
  name: string;
  acronym: string | null;
  /** In GOV.UK’s words. */
  format: string | null;
  life: Life;
  /** All it has or had, the present ones among them. */
  names: readonly DatedName[];
  /** Numbers a register gives it, each as scheme:value. */
  identifiers: readonly string[];
  /** Ids of the bodies it is or was directly part of. */
  parents: readonly string[];
};

/** Looks bodies up by the name as printed or as normalised, on one day. A name two bodies share names neither. */
export type Directory = {
  byId(id: string): KnownBody | null;
  bySlug(slug: string): KnownBody | null;
  byIdentifier(identifier: string): KnownBody | null;
  exact(name: string): KnownBody | null;
  normalised(key: string): KnownBody | null;
  /** By what `looseKey` makes of a name. */
  loosely(key: string): KnownBody | null;
  /** Who alone bears an acronym or, where nobody does any more, alone bore it. */
  acronym(text: string): KnownBody | null;
  /** Whether the first is part of the second, directly or by bodies between them. */
  isPartOf(id: string, other: string): boolean;
};

/** A directory for each day, for a name means the body that bore it then. */
export type Directories = {
  /** @param turning is told the next day from which what was looked up means another. */
  on(day: string, turning?: Turning): Directory;
};

/** Everything a body is part of; registers have circles. */
function above(id: string, bodies: ReadonlyMap<string, KnownBody>, met = new Set<string>()): Set<string> {
  for (const parent of bodies.get(id)?.parents ?? [])
    if (!met.has(parent)) above(parent, bodies, met.add(parent));
  return met;
}

export function directoriesOf(bodies: readonly KnownBody[]): Directories {
  const slugs = new Map(bodies.flatMap((body) => (body.slug ? [[body.slug, body] as const] : [])));
  const ids = new Map(bodies.map((body) => [body.id, body]));
  const identifiers = new Map<string, KnownBody>();
  for (const body of bodies) for (const one of body.identifiers) identifiers.set(one, body);
  const exact = new Bearers<KnownBody>('NAMES');
  const normal = new Bearers<KnownBody>('NAMES');
  const loose = new Bearers<KnownBody>('NAMES');
  const acronyms = new Bearers<KnownBody>('ACRONYMS');
  for (const body of bodies)
    for (const { text, isAcronym, isNear, spans } of body.names) {
      if (isAcronym) acronyms.add(acronymKey(text), body, spans);
      else loose.add(looseKey(text), body, spans);
      if (isAcronym || isNear) continue;
      exact.add(text, body, spans);
      normal.add(nameKey(nameParts(text)), body, spans);
    }
  return {
    on: (day, turning) => ({
      byId: (id) => ids.get(id) ?? null,
      bySlug: (slug) => slugs.get(slug) ?? null,
      byIdentifier: (identifier) => identifiers.get(identifier) ?? null,
      isPartOf: (id, other) => id !== other && above(id, ids).has(other),
      exact: (name) => exact.on(name, day, turning),
      normalised: (key) => normal.on(key, day, turning),
      loosely: (key) => loose.on(key, day, turning),
      acronym: (text) => acronyms.on(acronymKey(text), day, turning),
    }),
  };
}
