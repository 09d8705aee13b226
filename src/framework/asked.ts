import type { Context } from '../domain/context.ts';
import { notKnownAmong, type NotKnown } from '../identity/among.ts';
import { FAMILY } from './loaders.ts';

type Asking = Pick<Context, 'loaders' | 'references'>;

function noted({ references }: Asking, what: NotKnown): null {
  references.notKnown.set(what.text, what);
  return null;
}

/** A family by its slug; null, with the nearest noted, for a slug that none has. */
export async function familyAsked(slug: string, context: Asking) {
  const all = await context.loaders.framework.families();
  return all.find(({ id }) => id === slug) ?? noted(context, notKnownAmong(all, slug, FAMILY));
}

/** A framework by its slug or agreement number; null, with the nearest noted, for what none has. */
export async function frameworkAsked(slug: string, context: Asking) {
  const { bySlug, notKnown } = context.loaders.framework;
  return (await bySlug.load(slug)) ?? noted(context, await notKnown.framework(slug));
}

/** A lot by its framework and its slug there; null, with the nearest noted, where there is none. */
export async function lotAsked({ framework, slug }: { framework: string; slug: string }, context: Asking) {
  const { lotById, notKnown } = context.loaders.framework;
  const id = `${framework}/${slug}`;
  return (await lotById.load(id)) ?? noted(context, await notKnown.lot(id));
}
