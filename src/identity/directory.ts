import { nameKey, nameParts } from '../names.ts';

/** An organisation that a register or a curated list names; what printed names are compared with. */
export type KnownBody = {
  id: string;
  slug: string | null;
  name: string;
  acronym: string | null;
  closed: boolean;
  /** Further names it has or had: former names, curated aliases. Never acronyms: 13 of GOV.UK's are shared. */
  otherNames: readonly string[];
  /** Numbers a register gives it, each as scheme:value. */
  identifiers: readonly string[];
  /** Ids of the bodies it is or was directly part of. */
  parents: readonly string[];
};

/** Looks bodies up by the name as printed or as normalised. A name two bodies share names neither. */
export type Directory = {
  byId(id: string): KnownBody | null;
  bySlug(slug: string): KnownBody | null;
  byIdentifier(identifier: string): KnownBody | null;
  exact(name: string): KnownBody | null;
  normalised(key: string): KnownBody | null;
  /** Whether the first is part of the second, directly or by bodies between them. */
  isPartOf(id: string, other: string): boolean;
};

/** Who a name is; `body` is null where two bodies hold it with the same rank. */
type Claim = { body: KnownBody | null; rank: number };

/** A present name beats a former one, an open body a closed one; a tie between two bodies is no answer. */
const rankOf = (body: KnownBody, former: boolean): number => (former ? 2 : 0) + (body.closed ? 1 : 0);

function claim(claims: Map<string, Claim>, key: string, next: Claim): void {
  const claimed = claims.get(key);
  if (!claimed || next.rank < claimed.rank) claims.set(key, next);
  else if (next.rank === claimed.rank && next.body?.id !== claimed.body?.id)
    claims.set(key, { ...claimed, body: null });
}

/** Everything a body is part of; registers have circles. */
function above(id: string, bodies: ReadonlyMap<string, KnownBody>, met = new Set<string>()): Set<string> {
  for (const parent of bodies.get(id)?.parents ?? [])
    if (!met.has(parent)) above(parent, bodies, met.add(parent));
  return met;
}

export function directoryOf(bodies: readonly KnownBody[]): Directory {
  const slugs = new Map(bodies.flatMap((body) => (body.slug ? [[body.slug, body] as const] : [])));
  const ids = new Map(bodies.map((body) => [body.id, body]));
  const identifiers = new Map<string, KnownBody>();
  for (const body of bodies) for (const one of body.identifiers) identifiers.set(one, body);
  const exact = new Map<string, Claim>();
  const normal = new Map<string, Claim>();
  for (const body of bodies)
    [body.name, ...body.otherNames].forEach((name, index) => {
      const next = { body, rank: rankOf(body, index > 0) };
      claim(exact, name, next);
      claim(normal, nameKey(nameParts(name)), next);
    });
  return {
    byId: (id) => ids.get(id) ?? null,
    bySlug: (slug) => slugs.get(slug) ?? null,
    byIdentifier: (identifier) => identifiers.get(identifier) ?? null,
    isPartOf: (id, other) => id !== other && above(id, ids).has(other),
    exact: (name) => exact.get(name)?.body ?? null,
    normalised: (key) => normal.get(key)?.body ?? null,
  };
}
