import legalForms from './legal-forms.json' with { type: 'json' };
import { normalised } from './normalised.ts';
import { publicForm, saidOnce } from './public-names.ts';

/** A name taken apart for comparison: `base` without article and legal form, `form` as one word or empty. */
export type NameParts = { base: string; form: string };

const FORMS = Object.entries(legalForms.forms).toSorted(([a], [b]) => b.length - a.length);
const WELSH = legalForms.welsh;
const TRADING_AS = /\s+(\()?(?:t\/a|trading as)\s+/iu;

/** `Smith & Co` is `Smith and Company`, which is another firm than `Smith`. */
const companyOf = (base: string): string => base.replace(/(?<= )co$/, 'company');

/**
 * Splits off the legal form, so that `Acme Limited` and `ACME LTD.` agree and `Acme LLP` does not. The word Company is
 * part of the name: `Acme Co. Ltd` is `Acme Company Limited` and not `Acme Limited`.
 */
export function nameParts(name: string): NameParts {
  const whole = normalised(name);
  for (const [ending, form] of FORMS)
    if (whole.endsWith(` ${ending}`)) return { base: companyOf(whole.slice(0, -ending.length - 1)), form };
  return { base: companyOf(whole), form: '' };
}

/** Whether the legal form of a name is written in Welsh: `Acme Cyf` is `Acme Limited`. */
export function isWelsh(name: string): boolean {
  const whole = normalised(name);
  return WELSH.some((ending) => whole.endsWith(` ${ending}`));
}

/** `NINIAN SOLUTIONS LTD T/A HUDDLE` is a legal name and a trading name. */
export function splitTradingName(name: string): { legal: string; trading: string | null } {
  const [legal, bracket, behind] = name.split(TRADING_AS, 3);
  const trading = bracket ? behind?.replace(/\)\s*$/, '') : behind;
  return legal && trading ? { legal, trading } : { legal: name, trading: null };
}

/**
 * The name of somebody whom no register has, taken apart: the legal one of two, said once, and in the form in which public
 * bodies are compared.
 */
export function ownParts(name: string): NameParts {
  const parts = nameParts(saidOnce(splitTradingName(name).legal));
  return parts.form ? parts : { ...parts, base: publicForm(parts.base) };
}

/** The same as one string. */
export const ownKey = (name: string): string => nameKey(ownParts(name));

/** The legal name as it is written, and in that form: two may be alike in the one, and not in the other. */
export const ownKeys = (name: string): { written: string; alike: string } => ({
  written: nameKey(nameParts(splitTradingName(name).legal)),
  alike: ownKey(name),
});

const FORM_WORDS = [...new Set(Object.values(legalForms.forms))];

/** The comparable name as given and, where it has no legal form, with each there is. */
export function nameKeys(name: string): string[] {
  const parts = ownParts(name);
  const forms = parts.form ? [] : FORM_WORDS;
  return [nameKey(parts), ...forms.map((form) => nameKey({ ...parts, form }))];
}

/** The comparable name with its form, as one string. */
export const nameKey = ({ base, form }: NameParts): string => (form ? `${base} ${form}` : base);

const OWN_NAME = 'name-';

/** The id of an organisation known by its name alone. */
export const idOfName = (key: string): string => `${OWN_NAME}${key.replaceAll(' ', '-') || 'unnamed'}`;

/** The id of an organisation known by a number a register gave it, in the form org-id.guide gives: GB-COH-04103211. */
export const idOfIdentifier = (identifier: string): string => identifier.replace(':', '-');

/** Whether an organisation is known by a number alone: no register we hold lists it. */
export const isNumbered = (id: string): boolean => /^[A-Z]{2}-[A-Z]+-/.test(id);

/** Whether an organisation is known by a printed name alone: no register or rule knows it. */
export const isOwnName = (id: string): boolean => id.startsWith(OWN_NAME);

/** Whether an organisation is there for what is printed of it: a name or a number that no register we hold lists. */
export const isPrintedOnly = (id: string): boolean => isOwnName(id) || isNumbered(id);
