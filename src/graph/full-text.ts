const MOST_CHARACTERS = 200;
const MOST_WORDS = 8;
const SYNTAX = /([+\-!(){}[\]^"~*?:\\/]|&&|\|\|)/g;
const OPERATORS = new Set(['AND', 'OR', 'NOT', 'TO']);

const escaped = (word: string): string =>
  OPERATORS.has(word) ? word.toLowerCase() : word.replace(SYNTAX, String.raw`\$1`);

/**
 * A person's words for a full-text query, the only way any text gets into one: of at most 200 characters, at most 8
 * words, all of Lucene's syntax escaped.
 */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFC').slice(0, MOST_CHARACTERS).replaceAll(/\p{C}/gu, ' ');
  return plain
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS)
    .map(escaped);
}

/**
 * A full-text query: all words must be there; the last may go on, since the person may still be typing.
 * Null without a word, because Lucene refuses an empty query.
 */
export function searchText(text: string): string | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const last = words.pop()!;
  return [...words.map((word) => `+${word}`), `+(${last} OR ${last}*)`].join(' ');
}

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
