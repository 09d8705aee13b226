/** What a statement is written with, taken from its text; enough for the house's own rules, the rest is the analyser's. */

const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);

/** The text with everything inside brackets and quotes blanked out, so that only its outermost clauses remain. */
export function outermost(text: string): string {
  let depth = 0;
  let quote = '';
  return Array.from(text.replaceAll(/\/\/.*$/gm, (comment) => ' '.repeat(comment.length)))
    .map((character) => {
      if (quote) {
        if (character === quote) quote = '';
        return ' ';
      }
      if (character === "'" || character === '"' || character === '`') {
        quote = character;
        return ' ';
      }
      if (CLOSING.has(character)) depth -= 1;
      const kept = depth === 0 ? character : ' ';
      if (OPENING.has(character)) depth += 1;
      return kept;
    })
    .join('');
}

/** Splits at the commas that stand outside brackets and quotes. */
export function items(list: string): string[] {
  const outer = outermost(list);
  const commas = [...outer.matchAll(/,/g)].map(({ index }) => index);
  return [-1, ...commas]
    .map((start, index) => list.slice(start + 1, commas[index] ?? list.length).trim())
    .filter(Boolean);
}

/** What a statement returns, `value AS name`, in its order; none when it returns nothing. */
export function returned(text: string): string[] {
  const outer = outermost(text);
  const start = [...outer.matchAll(/\bRETURN\b/g)].at(-1)?.index;
  if (start === undefined) return [];
  const rest = outer.slice(start + 'RETURN'.length);
  const end = /\b(?:ORDER BY|LIMIT|SKIP)\b/.exec(rest)?.index ?? rest.length;
  const list = text
    .slice(start + 'RETURN'.length, start + 'RETURN'.length + end)
    .replace(/^\s*DISTINCT\b/, '');
  return items(list);
}

/** The names of the columns a statement returns, in their order. */
export const returnedColumns = (text: string): string[] =>
  returned(text).map((item) => /\bAS\s+(\w+)$/.exec(item)?.[1] ?? item);

/** Up to the bracket that closes what the text begins inside of. */
function withinBrackets(text: string): string {
  let depth = 0;
  const end = Array.from(text).findIndex((character) => {
    if (OPENING.has(character)) depth += 1;
    if (CLOSING.has(character)) depth -= 1;
    return depth < 0;
  });
  return end < 0 ? text : text.slice(0, end);
}

/** The sort keys of each ORDER BY, at any depth, without their directions. */
export function sortKeys(text: string): string[][] {
  const starts = [...text.matchAll(/\bORDER BY\b/g)].map(({ index }) => index + 'ORDER BY'.length);
  return starts.map((start) => {
    const rest = withinBrackets(text.slice(start));
    const end =
      /\b(?:SKIP|LIMIT|RETURN|MATCH|UNWIND|WITH|CALL|WHERE)\b/.exec(outermost(rest))?.index ?? rest.length;
    return items(rest.slice(0, end)).map((item) => item.replace(/\s+(?:ASC|DESC)$/, ''));
  });
}
