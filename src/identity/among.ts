import { ratio } from 'fuzzball';
import { BuyergraphError } from '../errors.ts';

type Named = { id: string; name: string };

const NEAREST = 3;
/** Characters of a text that are compared: no slug or name is longer, and to compare takes their product. */
const MOST_COMPARED = 200;

/** The one of some things that a text names, by slug or name but for case. */
export const named = (all: readonly Named[], text: string): Named | undefined => {
  const asked = text.trim().toLowerCase();
  return all.find(({ id, name }) => id === asked || name.toLowerCase() === asked);
};

/** A text that names none of the things of a kind, with the slugs of the three that come nearest. */
export type NotKnown = Readonly<{ text: string; kind: string; nearest: readonly string[] }>;

/** What is to be said of a text that names none of some things. */
export function notKnownAmong(all: readonly Named[], text: string, kind: string): NotKnown {
  const asked = text.trim().toLowerCase().slice(0, MOST_COMPARED);
  const nearest = all
    .map(({ id, name }) => ({ id, alike: Math.max(ratio(asked, id), ratio(asked, name.toLowerCase())) }))
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, NEAREST)
    .map(({ id }) => id);
  return { text, kind, nearest };
}

/** The same as a sentence. */
export const notKnownSentence = ({ text, kind, nearest }: NotKnown): string =>
  `No ${kind} is known as “${text.slice(0, 100)}”.${
    nearest.length > 0 ? ` Nearest: ${nearest.join('; ')}.` : ' None is loaded; import frameworks.'
  }`;

/** Null for a text that names one of some things; else a sentence with the nearest three. */
export const unknownAmong = (all: readonly Named[], text: string, kind: string): string | null =>
  named(all, text) ? null : notKnownSentence(notKnownAmong(all, text, kind));

/**
 * The slug of one of some things that a text names, by slug or name but for case.
 * @throws BuyergraphError BAD_USER_INPUT with the nearest three, when it names none.
 */
export function slugAmong(all: readonly Named[], text: string, kind: string): string {
  const found = named(all, text);
  if (found) return found.id;
  throw new BuyergraphError('BAD_USER_INPUT', notKnownSentence(notKnownAmong(all, text, kind)));
}
