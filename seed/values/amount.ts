import { INT64_MAX } from '../../src/decimal.ts';

/** Why an amount cannot be read. */
export const AMOUNT_REASONS = {
  AMOUNT_MISSING: 'The amount is blank, a dash or “n/a”; a zero is printed as 0.',
  AMOUNT_UNREADABLE: 'The amount is not a decimal number.',
  AMOUNT_TOO_FINE: 'The amount has more than four decimals that are no rounding error of a spreadsheet.',
  AMOUNT_TOO_LARGE: 'The amount does not fit 64 bits in 1/10,000 of a pound.',
  AMOUNT_NOT_STERLING: 'The amount is in another currency than the pound.',
} as const;

/** Pounds as printed, exact, in 1/10,000; or why there is none. */
export type ReadAmount = { amountE4: bigint } | { reason: keyof typeof AMOUNT_REASONS };

const MOST_EXPONENT = 30;
const MOST_CHARACTERS = 80;

const BLANK = /^(?:|[-–—−]+|n\/?a|nil|none|null|tbc|#n\/a)$/i;
/** "Â£" is the pound sign encoded twice. */
const POUND = /Â?£|GBP/i;
const OTHER_CURRENCY = /[€$¥]|\b(?:EUR|USD)\b/i;
const MINUS = '[-−–﹣－]';
const SIGNED = new RegExp(`^(?:(${MINUS})(.+)|(.+)(${MINUS})|\\((.+)\\)|\\+?(.+))$`);
/** Digits plain or grouped by thousands with one separator throughout, decimals, exponent. */
const NUMBER =
  /^(?=[.\d])(\d*|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;

/** A decimal number: `digits` × 10^-`scale`. */
type Decimal = { digits: bigint; scale: number };

function decimalOf(text: string): Decimal | null {
  const [, whole, decimals = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (whole === undefined || (whole === '' && decimals === '')) return null;
  const power = Number(exponent);
  if (Math.abs(power) > MOST_EXPONENT) return null;
  return { digits: BigInt(whole.replace(/[, ]/g, '') + decimals), scale: decimals.length - power };
}

/**
 * A spreadsheet holds binary fractions and shows their error behind the last true digit, as in
 * 1234.5600000000001, or alone where a sum should be zero, as in 1.13686837721616E-13. What lies behind
 * the fourth decimal is such an error when it is below a ten-millionth of a pound and below 10^-13 of the
 * amount, or when the whole is below a billionth; anything else was meant and is not ours to round.
 */
function isFloatNoise(rest: bigint, { digits, scale }: Decimal): boolean {
  const pound = 10n ** BigInt(scale);
  return digits * 10n ** 9n < pound || (rest * 10n ** 7n < pound && rest * 10n ** 13n <= digits);
}

/** The nearest 1/10,000; null when digits would be lost. */
function e4Of(decimal: Decimal): bigint | null {
  const surplus = decimal.scale - 4;
  if (surplus <= 0) return decimal.digits * 10n ** BigInt(-surplus);
  const unit = 10n ** BigInt(surplus);
  const below = decimal.digits / unit;
  const rest = decimal.digits % unit;
  if (rest === 0n) return below;
  const nearest = rest * 2n > unit ? below + 1n : below;
  return isFloatNoise(nearest > below ? unit - rest : rest, decimal) ? nearest : null;
}

/**
 * Reads an amount exactly, never through a float: "£1,234.50", "(1,234.50)", "-£5", "5-", "1.2E+05".
 * Grouping must be by thousands; "1.234,56" and "1,23" are refused rather than guessed.
 */
export function amountOf(printed: string): ReadAmount {
  const text = printed.replace(/\s+/g, ' ').trim();
  if (text.length > MOST_CHARACTERS) return { reason: 'AMOUNT_UNREADABLE' };
  if (OTHER_CURRENCY.test(text)) return { reason: 'AMOUNT_NOT_STERLING' };
  const bare = text.replace(POUND, '');
  const number = bare.replace(/^ +| +$|(?<=[-−–(]) +| +(?=[)\-−–])/g, '');
  if (BLANK.test(number)) return { reason: 'AMOUNT_MISSING' };
  const [, before, negative, trailing, after, bracketed, plain] = SIGNED.exec(number) ?? [];
  const decimal = decimalOf(negative ?? trailing ?? bracketed ?? plain ?? '');
  if (!decimal) return { reason: 'AMOUNT_UNREADABLE' };
  const size = e4Of(decimal);
  if (size === null) return { reason: 'AMOUNT_TOO_FINE' };
  if (size > INT64_MAX) return { reason: 'AMOUNT_TOO_LARGE' };
  return { amountE4: (before ?? after ?? bracketed) ? -size : size };
}
