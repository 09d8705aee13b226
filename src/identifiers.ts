/** The prefixes of Companies House: kinds of company and other bodies, by the part of the country they are of. */
const COMPANY_LETTERS =
  'AC|BR|CE|CS|EN|ES|FC|FE|GE|GN|GS|IC|IP|LP|NA|NC|NF|NI|NL|NO|NP|NR|NV|NZ|OC|OE|PC|R|RC|RS|SA|SC|SE|SF|SG|SI|SL|SO|SP|SR|SZ|UK|ZC';
const COMPANY = new RegExp(
  `^(?:\\d{1,8}|R\\d{1,7}|(?:${COMPANY_LETTERS})(?:\\d{1,6}|\\d{1,5}R|\\d{1,4}RS))$`,
);

/** Digits on both sides of a point: a sum, or a number that a spreadsheet took for one. */
const DECIMAL = /\d\.\d/;

/**
 * A Companies House number in its one form: eight characters, letters first, zeros restored; null for what is none.
 * Spreadsheets drop leading zeros and put quotes in front; people write "Company no. 4103211".
 */
export function companyNumber(printed: string): string | null {
  if (DECIMAL.test(printed)) return null;
  const bare = printed
    .toUpperCase()
    .replace(
      /^(?:REGISTERED\s+)?(?:COMPANY|CO\.?)?\s*(?:REGISTRATION|REG\.?)?\s*(?:NUMBER|NO(?!\d{6}$)\.?|NUM\.?)?\s*[:#]?\s*/,
      '',
    )
    .replaceAll(/['’"\s.-]/g, '');
  if (!COMPANY.test(bare) || /^0*$/.test(bare)) return null;
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d+R?S?)$/.exec(bare) ?? [];
  return letters + digits.padStart(8 - letters.length, '0');
}

const COMMON_NUMBER = /^P[A-Z]{3}-\d{4}-[A-Z]{4}$/;

const charityNumber = (printed: string): string | null => {
  const bare = printed.replaceAll(/[\s']/g, '');
  return /^\d{5,7}(?:-\d{1,3})?$/.test(bare) ? bare.replace(/^0+/, '') : null;
};
const scottishCharity = (printed: string): string | null => {
  const bare = printed.replaceAll(/[\s']/g, '').toUpperCase();
  return /^SC\d{6}$/.test(bare) ? bare : null;
};
const asPrinted = (printed: string): string | null => (/^[\w./-]{2,40}$/.test(printed) ? printed : null);

/** Each digit is one more, or one less, than the one before. */
const isRun = (digits: string, step: 1 | -1): boolean =>
  Array.from(digits, Number).every((digit, index, all) => index === 0 || digit === all[index - 1]! + step);

/**
 * What people put where a number is asked for and they have none: zeros, 99999999, 12345678, 87654321, a stub behind
 * zeros. Such a number was met with many strangers; a real one that looks like it is known by its name instead. Behind
 * letters, as in SE000036, a short number is one of the few that there are.
 */
export function isFiller(number: string): boolean {
  const isLettered = /^[A-Z]/i.test(number);
  const printed = number.replaceAll(/\D/g, '');
  const digits = printed.replace(/^0+/, '');
  if (digits.length < (isLettered ? 2 : 3)) return true;
  const isWhole = !isLettered || digits === printed;
  return isWhole && (/^(\d)\1+$/.test(digits) || isRun(digits, 1) || isRun(digits, -1));
}

/** A register's number that stands for itself; null for what is none, or only fills the place of one. */
const counted =
  (read: (printed: string) => string | null) =>
  (printed: string): string | null => {
    const number = read(printed);
    return number && !isFiller(number) ? number : null;
  };

/**
 * Schemes that identify somebody, with the one form of their numbers. GB-CFS and GB-FTS number accounts, GB-SRS
 * registrations: one body has several, so that they are none of these.
 */
const SCHEMES: Readonly<Record<string, (printed: string) => string | null>> = {
  'GB-COH': counted(companyNumber),
  'GB-PPON': (printed) => (COMMON_NUMBER.test(printed.toUpperCase()) ? printed.toUpperCase() : null),
  'GB-CHC': counted(charityNumber),
  'GB-SC': counted(scottishCharity),
  'GB-NIC': counted((printed) => charityNumber(printed.replace(/^NIC/i, ''))),
  'GB-GOR': asPrinted,
  'GB-NHS': asPrinted,
  'GB-LAE': asPrinted,
  'GB-UKPRN': counted(asPrinted),
};

/** Digits as they were before a spreadsheet took them for an amount: 473829.0 is 473829. */
const withoutZeroPart = (printed: string): string => printed.replace(/^(['’]?\d+)\.0+$/, '$1');

/**
 * An identifier as scheme:value in its one form, from `GB-COH` with `04103211` or with an id that carries its scheme in
 * front; null for what identifies nobody.
 */
export function canonicalIdentifier(scheme: string, value: string): string | null {
  const name = scheme.toUpperCase();
  if (!Object.hasOwn(SCHEMES, name)) return null;
  const bare = value.toUpperCase().startsWith(`${name}-`) ? value.slice(name.length + 1) : value;
  const number = SCHEMES[name]!(withoutZeroPart(bare.trim()));
  return number ? `${name}:${number}` : null;
}
