const MOST_CHARACTERS = 200;
const MOST_WORDS = 8;
const SYNTAX = /([+\-!(){}[\]^"~*?:\\/]|&&|\|\|)/g;
const OPERATORS = new Set(['AND', 'OR', 'NOT', 'TO']);

const escaped = (word: string): string =>
  OPERATORS.has(word) ? word.toLowerCase() : word.replace(SYNTAX, String.raw`\$1`);

/**
 * A person's words as a full-text query, the only way any text becomes one: at most 200 characters and 8 words,
 * all of Lucene's syntax escaped. Null when no word is left, because Lucene refuses an empty query.
 */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFC').slice(0, MOST_CHARACTERS).replaceAll(/\p{C}/gu, ' ');
  return plain
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS)
    .map(escaped);
}

/** All words must be there; the last may go on, since the person may still be typing. */
export function searchText(text: string): string | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const last = words.pop()!;
  return [...words.map((word) => `+${word}`), `+(${last} OR ${last}*)`].join(' ');
}

/** Any word may be there: for names near a name. */
export function nearText(text: string): string | null {
  const words = wordsOf(text);
  return words.length === 0 ? null : words.join(' ');
}
