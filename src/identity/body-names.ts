import { isAcronymOf } from './acronym.ts';
import type { DatedName } from './directory.ts';
import { legalNamesOf } from './legal-names.ts';

/** What a register puts into a title to tell bodies of one name apart, or to give the acronym. */
const YEARS = /\s*\((?:since |from )?\d{4}(?:\s*(?:to|[-–])\s*(?:\d{4})?)?\)\s*$/u;
const ACRONYM = /\s*\(\p{Lu}[\p{L}\d]*[\p{Lu}\d][\p{L}\d]*\)/u;

const withoutBrackets = (title: string): string => title.replace(YEARS, '').replace(ACRONYM, '');

const ALWAYS = [{ from: null, to: null }];

/**
 * The names that printed ones are compared with: those a register gives, also without the years and the acronym it puts
 * in brackets, and what the law calls the body. Abbreviations that are no acronyms may be anybody’s and are left out.
 */
export function comparedNames(
  { slug, name }: { slug: string | null; name: string },
  registered: readonly DatedName[],
): DatedName[] {
  const kept = registered.filter(({ text, isAcronym }) => !isAcronym || isAcronymOf(text, name));
  const bare = kept
    .filter(({ isAcronym }) => !isAcronym)
    .map((one) => ({ ...one, text: withoutBrackets(one.text) }));
  const legal = legalNamesOf(slug).map((text) => ({ text, isAcronym: false, spans: ALWAYS }));
  return [...kept, ...bare, ...legal];
}
