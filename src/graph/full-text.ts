const MOST_CHARACTERS = 200;
const MOST_WORDS = 8;
const SYNTAX = /([+\-!(){}[\]^"~*?:\\/]|&&|\|\|)/g;
/** Where the index takes words apart as well: both halves of `pre-discovery`, or of `a+b`, are to be there. */
const APART = /[^\p{L}\p{M}\p{N}.'’‘`]+/u;
const OPERATORS = new Set(['AND', 'OR', 'NOT', 'TO']);

const escaped = (word: string): string =>
  OPERATORS.has(word) ? word.toLowerCase() : word.replace(SYNTAX, String.raw`\$1`);

/**
 * A person's words for a full-text query, the only way any text gets into one: of at most 200 characters, at most 8
 * words, all of Lucene's syntax escaped.
 */
function wordsOf(text: string, apart = /\s+/): string[] {
  const plain = text.normalize('NFC').slice(0, MOST_CHARACTERS).replaceAll(/\p{C}/gu, ' ');
  return plain
    .split(apart)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS)
    .map(escaped);
}

/** Words that hold a name together: people leave them out and write them otherwise. */
const LINKING = new Set(['and', 'of', 'the', 'for', 'in']);
/** In a shorter word another letter makes another word. */
const SPELT_WRONG_FROM = 4;

const anyOf = (...words: readonly string[]): string => `(${[...new Set(words)].join(' OR ')})`;
/** `King’s` is found as `Kings` too, and the other way round. */
const apostrophes = (word: string): string[] => [
  word,
  ...["'", '’', ''].map((mark) => word.replaceAll(/['’‘`]/gu, mark)),
];
/** A number with another digit is another number. */
const misspelt = (word: string): string[] =>
  word.length < SPELT_WRONG_FROM || /\p{N}/u.test(word) ? [] : [`${word}~1`];
/** `HM` is found where `Her Majesty’s` is written out. */
const writtenOut = (word: string): string[] =>
  word.toLowerCase() === 'hm' ? apostrophes('majesty’s').slice(1) : [];

/**
 * A full-text query: all words must be there but those that only link; the last may go on, since the person may still
 * be typing. `isForgiving`: each may have one letter wrong. Null without a word, because Lucene refuses an empty query.
 */
export function searchText(text: string, { isForgiving = false } = {}): string | null {
  const words = wordsOf(text, APART);
  const needed = words.filter((word) => !LINKING.has(word.toLowerCase()));
  const [last, ...before] = (needed.length > 0 ? needed : words).toReversed();
  if (last === undefined) return null;
  const spellings = (word: string): string[] => [
    ...apostrophes(word),
    ...writtenOut(word),
    ...(isForgiving ? misspelt(word) : []),
  ];
  return [
    ...words.filter((word) => !needed.includes(word)),
    ...before.toReversed().map((word) => `+${anyOf(...spellings(word))}`),
    `+${anyOf(...spellings(last), `${last}*`)}`,
  ].join(' ');
}

/** A full-text query for what either of two finds. */
export const either = (one: string, other: string): string =>
  one === other ? one : `(${one}) OR (${other})`;

/** A full-text query of which any word may be there: for names near a name. Null without a word. */
export function nearText(text: string): string | null {
  const words = wordsOf(text);
  return words.length === 0 ? null : words.join(' ');
}

/** Any word may be there, and each may be misspelt in up to two letters. */
export function misspeltText(text: string): string | null {
  const words = wordsOf(text);
  return words.length === 0 ? null : words.map((word) => `${word} ${word}~2`).join(' ');
}
