import type { Context } from '../domain/context.ts';
import { isNear } from '../identity/near.ts';
import { namesNobody } from '../identity/non-names.ts';
import type { ReferenceMethod } from '../identity/reference.ts';
import { canonicalIdentifier } from '../identifiers.ts';
import { isOwnName } from '../names.ts';
import type { Sought, Wanted } from './queries.ts';
import type { Thing, TypeId } from './things.ts';

/** Somebody whom an importer would link what is sought to, and by which method. */
export type Link = {
  key: string;
  method: ReferenceMethod;
  /** Why a person should look all the same; null when nothing speaks against it. */
  doubt: 'near-a-listed-body' | 'number-of-nobody-known' | 'one-of-several' | null;
};

type Loaders = Context['loaders'];

const NUMBERED = /^([\w-]{2,40}):(.+)$/s;

/** Identifiers that are sought, each as scheme:value in the one form of its scheme where that is known. */
export function numbersIn(wanted: readonly Wanted[]): string[] {
  const numbers = wanted.flatMap(({ property, values }) => {
    if (property === 'company-number')
      return values.map((value) => canonicalIdentifier('GB-COH', value) ?? []);
    if (property !== 'identifier') return [];
    return values.map((value) => {
      const [, scheme, number] = NUMBERED.exec(value) ?? [];
      return scheme && number ? (canonicalIdentifier(scheme, number) ?? value) : [];
    });
  });
  return [...new Set(numbers.flat())];
}

/** By name, id or slug, as printed names are; a name that may be a slip of a listed body's is one to look at. */
async function byWords(
  text: string,
  type: TypeId,
  { organisation, supplier }: Loaders,
): Promise<Link | null> {
  if (text === '' || namesNobody(text)) return null;
  const found = await (type === 'supplier' ? supplier : organisation).meant(text);
  if (!found) return null;
  const link: Link = { key: found.id, method: found.method, doubt: null };
  if (type === 'supplier' || !isOwnName(found.id)) return link;
  const body = await organisation.nearest.load(found.name);
  return body && isNear(found.name, body.name) ? { ...link, doubt: 'near-a-listed-body' } : link;
}

async function byNumber(number: string, type: TypeId, { organisation, supplier }: Loaders): Promise<Link[]> {
  const found = await (type === 'supplier' ? supplier : organisation).byIdentifier(number);
  return found ? [{ key: found.id, method: 'IDENTIFIER', doubt: null }] : [];
}

/** The surest of one type: what a person decided of the name, then who has the number, then the name. */
async function linksOfType({ text, wanted }: Sought, type: TypeId, loaders: Loaders): Promise<Link[]> {
  const numbers = numbersIn(wanted);
  const [named, numbered] = await Promise.all([
    byWords(text, type, loaders),
    Promise.all(numbers.map((number) => byNumber(number, type, loaders))),
  ]);
  if (named?.method === 'DECISION') return [named];
  const bearers = numbered.flat();
  if (bearers.length > 0) return bearers;
  if (!named) return [];
  return numbers.length > 0 ? [{ ...named, doubt: named.doubt ?? 'number-of-nobody-known' }] : [named];
}

/** All whom an importer would link what is sought to, each once; several when it is not said as what, or numbers disagree. */
export async function linksFor(sought: Sought, { loaders }: Context): Promise<Link[]> {
  const found = await Promise.all(sought.types.map((type) => linksOfType(sought, type, loaders)));
  return [...Map.groupBy(found.flat(), ({ key }) => key).values()].map((same) => same[0]!);
}

/**
 * Links with what is known of the things: an importer takes a listed body by its name even with a number nobody has, and of several
 * it could not say which.
 */
export function settled(links: readonly Link[], things: ReadonlyMap<string, Thing>): Link[] {
  if (links.length > 1) return links.map((link) => ({ ...link, doubt: 'one-of-several' }));
  return links.map((link) => {
    const isListed = things.get(link.key)?.isListed ?? false;
    return link.doubt === 'number-of-nobody-known' && isListed ? { ...link, doubt: null } : link;
  });
}
