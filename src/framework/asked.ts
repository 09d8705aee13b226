import type { Context } from '../domain.ts';
import { nearestAmong } from '../identity/among.ts';

type Asking = Pick<Context, 'loaders' | 'references'>;
type Named = Readonly<{ id: string; name: string }>;

/** Notes that a text names nothing of a kind, with what comes nearest. */
function noteNotKnown(
  { references }: Asking,
  text: string,
  { kind, all }: { kind: string; all: readonly Named[] },
): null {
  references.notKnown.set(text, { kind, nearest: nearestAmong(all, text) });
  return null;
}

/** A family by its slug; null, with the nearest noted, for a slug that none has. */
export async function familyAsked(slug: string, context: Asking) {
  const all = await context.loaders.framework.families();
  const kind = 'family of frameworks';
  return all.find(({ id }) => id === slug) ?? noteNotKnown(context, slug, { kind, all });
}

/** A framework by its slug or agreement number; null, with the nearest noted, for what none has. */
export async function frameworkAsked(slug: string, context: Asking) {
  const { framework } = context.loaders;
  const found = await framework.bySlug.load(slug);
  return found ?? noteNotKnown(context, slug, { kind: 'framework', all: await framework.defined() });
}

/** A lot by its framework and its slug there; null, with the nearest noted, where there is none. */
export async function lotAsked(asked: { framework: string; slug: string }, context: Asking) {
  const { framework } = context.loaders;
  const id = `${asked.framework}/${asked.slug}`;
  const found = await framework.lotById.load(id);
  if (found) return found;
  const its = await frameworkAsked(asked.framework, context);
  return its && noteNotKnown(context, id, { kind: 'lot', all: await framework.lotsOf.load(its.id) });
}
