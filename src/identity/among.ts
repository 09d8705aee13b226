import { ratio } from 'fuzzball';
import { BuyergraphError } from '../errors.ts';

type Named = { id: string; name: string };

const NEAREST = 3;

/** The one of some things that a text names, by slug or name but for case. */
export const named = (all: readonly Named[], text: string): Named | undefined => {
  const asked = text.trim().toLowerCase();
  return all.find(({ id, name }) => id === asked || name.toLowerCase() === asked);
};

/** The slugs of those of some things that come nearest to a text, three at most. */
export function nearestAmong(all: readonly Named[], text: string): string[] {
  const asked = text.trim().toLowerCase();
  return all
    .map(({ id, name }) => ({ id, alike: Math.max(ratio(asked, id), ratio(asked, name.toLowerCase())) }))
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, NEAREST)
    .map(({ id }) => id);
}

/** What a person is told of a text that names nothing of a kind. */
export const notKnownSentence = (text: string, kind: string, nearest: readonly string[]): string =>
  `No ${kind} is known as “${text.slice(0, 100)}”.${
    nearest.length > 0 ? ` Nearest: ${nearest.join('; ')}.` : ' None is loaded; import frameworks.'
  }`;

const notKnown = (all: readonly Named[], text: string, kind: string): string =>
  notKnownSentence(text, kind, nearestAmong(all, text));

/** Null for a text that names one of some things; else a sentence with the nearest three. */
export const unknownAmong = (all: readonly Named[], text: string, kind: string): string | null =>
  named(all, text) ? null : notKnown(all, text, kind);

/**
 * The slug of one of some things that a text names, by slug or name but for case.
 * @throws BuyergraphError BAD_USER_INPUT with the nearest three, when it names none.
 */
export function slugAmong(all: readonly Named[], text: string, kind: string): string {
  const found = named(all, text);
  if (found) return found.id;
  throw new BuyergraphError('BAD_USER_INPUT', notKnown(all, text, kind));
}
