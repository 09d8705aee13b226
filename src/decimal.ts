import { BuyergraphError } from './errors.ts';

const E4 = 10_000n;
const E6 = 1_000_000n;
/** The largest integer the graph and a Decimal hold. */
export const INT64_MAX = 2n ** 63n - 1n;
const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,4}))?$/;

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** An exact amount in 1/10,000 of a unit as text with two to four decimals: 1205000n is "120.50". */
export function decimalFromE4(amount: bigint): string {
  const digits = absolute(amount);
  const decimals = (digits % E4)
    .toString()
    .padStart(4, '0')
    .replace(/0{1,2}$/, '');
  return `${amount < 0n ? '-' : ''}${digits / E4}.${decimals}`;
}

/**
 * The exact amount, in 1/10,000 of a unit, that a text such as "120.5" or "-7097886.9425" stands for.
 * @throws BuyergraphError BAD_USER_INPUT for an exponent, a fifth decimal, or more than a 64-bit integer holds.
 */
export function e4FromDecimal(text: string): bigint {
  const [, sign, whole, decimals = ''] = DECIMAL.exec(text) ?? [];
  const amount = whole === undefined ? undefined : BigInt(whole) * E4 + BigInt(decimals.padEnd(4, '0'));
  if (amount === undefined || amount > INT64_MAX)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      'A Decimal is a string of at most 15 digits before and 4 after the point, such as "120.50".',
    );
  return sign ? -amount : amount;
}

/** A fraction, whose whole is not zero, as the nearest integer, halves to the even one. */
export function nearest(part: bigint, whole: bigint): bigint {
  const [dividend, divisor] = [absolute(part), absolute(whole)];
  const twiceRest = (dividend % divisor) * 2n;
  const floor = dividend / divisor;
  const rounded = twiceRest > divisor || (twiceRest === divisor && floor % 2n === 1n) ? floor + 1n : floor;
  return part < 0n !== whole < 0n ? -rounded : rounded;
}

/**
 * The part's share of the whole as a fraction of 1 with six decimals; null when the whole is zero.
 * Rounds half to even, so that many rounded shares do not drift upwards together.
 */
export function shareOf(part: bigint, whole: bigint): string | null {
  if (whole === 0n) return null;
  const millionths = nearest(part * E6, whole);
  const size = absolute(millionths);
  return `${millionths < 0n ? '-' : ''}${size / E6}.${(size % E6).toString().padStart(6, '0')}`;
}
