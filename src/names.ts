import legalForms from './legal-forms.json' with { type: 'json' };

/** A name taken apart for comparison: `base` without article and legal form, `form` as one word or empty. */
export type NameParts = { base: string; form: string };

const FORMS = Object.entries(legalForms.forms).toSorted(([a], [b]) => b.length - a.length);
const WELSH = legalForms.welsh;
const TRADING_AS = /\s+(?:t\/a|trading as)\s+/i;

/** As files print it whose UTF-8 was read as Latin-1 or Windows-1252. */
const TWICE_ENCODED_APOSTROPHE = /â(?:\u{80}[\u{98}\u{99}]|€[˜™])/gu;

/** The longest published names have some 250 characters; to take a longer text apart by rules costs its square. */
const MOST_READABLE = 400;

/** Whether a text is short enough to be read as a name by more than its letters. */
export const isReadable = (text: string): boolean => text.length <= MOST_READABLE;

/**
 * A name in the form in which two spellings of it are equal: case, accents, punctuation, `&`, blanks between
 * initials and the leading or trailing article do not count, and `Her Majesty's` is `HM`. Empty when the name holds no
 * letter or digit.
 */
export function normalised(name: string): string {
  const words = name
    .replaceAll(TWICE_ENCODED_APOSTROPHE, "'")
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’‘`]/gu, '')
    .replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(/(?<=^| )(?:her|his) majest(?:ys|ies)(?= )/g, 'hm')
    .replaceAll(/(?<=^| )\p{L}(?: \p{L})+(?=$| )/gu, (initials) => initials.replaceAll(' ', ''));
  return words.replace(/^the (?=.)/, '').replace(/(?<=.) the$/, '');
}

/** The words of a text as names are compared; none of an empty one. */
export const wordsIn = (text: string | null | undefined): string[] =>
  normalised(text ?? '')
    .split(' ')
    .filter(Boolean);

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
  const [legal, trading] = name.split(TRADING_AS, 2);
  return legal && trading ? { legal, trading } : { legal: name, trading: null };
}

const FORM_WORDS = [...new Set(Object.values(legalForms.forms))];

/** The comparable name as given and, where it has no legal form, with each there is. */
export function nameKeys(name: string): string[] {
  const parts = nameParts(name);
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
