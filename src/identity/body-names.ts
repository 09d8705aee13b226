import { isAcronymOf } from '../acronym.ts';
import type { DatedName } from './directory.ts';
import { legalNamesOf } from './legal-names.ts';

/** What a register puts into a title to tell bodies of one name apart, or to give the acronym. */
const YEARS = /\s*\((?:since |from )?\d{4}(?:\s*(?:to|[-–])\s*(?:\d{4})?)?\)\s*$/u;
const ACRONYM = /\s*\(\p{Lu}[\p{L}\d]*[\p{Lu}\d][\p{L}\d]*\)/u;

const withoutBrackets = (title: string): string => title.replace(YEARS, '').replace(ACRONYM, '');

const ALWAYS = [{ from: null, to: null }];
/** Of whom bore a name at some time, after all that bear it. */
const ONCE = [{ from: '0000-01-01', to: '0000-01-01' }];

/** The acronym of a company without its legal form: `HS2 Ltd`. */
const FORM = /\s+(?:limited|ltd|llp|plc)\.?$/iu;

const withoutForm = (one: DatedName): DatedName =>
  one.isAcronym ? { ...one, text: one.text.replace(FORM, '') } : one;

/** GOV.UK keeps the slug of a body that is renamed: `forest-enterprise-england` is Forestry England. */
const ofSlug = (slug: string | null): DatedName[] =>
  slug ? [{ text: slug.replaceAll('-', ' '), isAcronym: false, isNear: true, spans: ONCE }] : [];

/**
 * The names that printed ones are compared with: those a register gives, also without the years and the acronym it puts
 * in brackets, what the law calls the body, and what its slug does. Abbreviations that are no acronyms may be anybody’s
 * and are left out.
 */
export function comparedNames(
  { slug, name }: { slug: string | null; name: string },
  registered: readonly DatedName[],
): DatedName[] {
  const kept = registered
    .map(withoutForm)
    .filter(({ text, isAcronym }) => !isAcronym || isAcronymOf(text, name));
  const bare = kept
    .filter(({ isAcronym }) => !isAcronym)
    .map((one) => ({ ...one, text: withoutBrackets(one.text) }));
  const legal = legalNamesOf(slug).map((text) => ({ text, isAcronym: false, spans: ALWAYS }));
  return [...kept, ...bare, ...legal, ...ofSlug(slug)];
}
