import { nameParts } from '../names.ts';
import table from './non-names.json' with { type: 'json' };

const WHOLE = new Set(table.whole);
const BEGINS = table.begins.map((words) => `${words} `);
/** What is withheld, and why, in whatever words; numbers without a name; the n-th of those a form has room for. */
const NOBODY = [
  /\b(?:redacted|withheld)\b/,
  /^[\d ]+$/,
  /^\d+ (?:suppliers|providers|bidders|tenderers|contractors|companies)$/,
  /^(?:supplier|bidder|tenderer|contractor|provider)(?: no| number)? (?:[a-z]|\d{1,3})$/,
];

/**
 * Whether what is printed as a name names nobody: a pointer to a list, a withheld name, “Various”, “n/a”. Read as names
 * they would be one large organisation that deals with everybody. A legal form makes it a name: Various Ltd is a firm.
 */
export function namesNobody(printed: string): boolean {
  const { base, form } = nameParts(printed);
  if (form !== '') return false;
  return (
    base === '' ||
    WHOLE.has(base) ||
    BEGINS.some((words) => `${base} `.startsWith(words)) ||
    NOBODY.some((pattern) => pattern.test(base))
  );
}
