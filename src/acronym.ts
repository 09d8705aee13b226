import { normalised } from './normalised.ts';

const SHORTEST = 3;

/** Letters and digits alone: `DE&S`, `D.E.&S.` and `DES` are one acronym. */
export const acronymKey = (text: string): string =>
  normalised(text.replaceAll(/[&.’'-]/gu, '')).replaceAll(' ', '');

/** Whether a text may be an acronym: one word of three letters or more, or as many letters apart. Of two there are too many. */
export function isAcronym(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const isOneWord = words.length === 1 || words.every((word) => /^\p{L}\.?$/u.test(word));
  return isOneWord && acronymKey(text).length >= SHORTEST;
}

const SMALL_WORDS = new Set(['and', 'for', 'in', 'of', 'on', 'the', 'to']);

const beginningsOf = (word: string): string[] => Array.from(word, (_, place) => word.slice(0, place + 1));

/** Whether the letters are the beginnings of two words or more, in their order: Ofsted, Cafcass. */
function areBeginnings(letters: string, words: readonly string[], met = 0): boolean {
  if (letters === '') return met > 1;
  return words.some((word, place) =>
    beginningsOf(word).some(
      (piece) =>
        letters.startsWith(piece) &&
        areBeginnings(letters.slice(piece.length), words.slice(place + 1), met + 1),
    ),
  );
}

/**
 * Whether a register’s abbreviation of a name is an acronym rather than a shorter name: capitals, or put together of
 * the beginnings of its words. Monitor, Statistics and The Ombudsman are neither and may be anybody’s.
 */
export function isAcronymOf(short: string, name: string): boolean {
  if (!isAcronym(short)) return false;
  const capitals = short.replaceAll(/[^\p{Lu}]/gu, '').length;
  const words = normalised(name).split(' ');
  return capitals >= 2 || areBeginnings(acronymKey(short), words);
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('');

/** `MoJ` for the Ministry of Justice, `Ofgem` for a body whose register says so. */
export function abbreviates(
  short: string,
  { name, acronym }: { name: string; acronym: string | null },
): boolean {
  const words = normalised(name).split(' ');
  const large = words.filter((word) => !SMALL_WORDS.has(word));
  return [acronymKey(acronym ?? ''), initialsOf(words), initialsOf(large)].includes(acronymKey(short));
}
