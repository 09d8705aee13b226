import type { FigureUnit } from '../../generated/schema-types.ts';
import { decimalFromE4 } from '../decimal.ts';

const E4 = 10_000n;
const HUNDRED_E4 = 100n * E4;

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** A part of a whole in hundredths, in 1/10,000 of one, rounded half away from zero; null when the whole is zero. */
export function hundredthsOf(part: bigint, whole: bigint): bigint | null {
  if (whole === 0n) return null;
  const sign = part < 0n === whole < 0n ? 1n : -1n;
  const [top, bottom] = [absolute(part) * HUNDRED_E4, absolute(whole)];
  return sign * ((2n * top + bottom) / (2n * bottom));
}

/** Whether two figures differ by no more than one of them is rounded by. */
export const isWithin = (one: bigint, other: bigint, within: bigint | null): boolean =>
  absolute(one - other) <= (within ?? 0n);

const grouped = (decimal: string): string => decimal.replace(/\B(?=(?:\d{3})+(?=\.))/g, ',');

/** A figure for people: £245,290,000.00, 54.45 %, 33. */
export function figureSaid(valueE4: bigint, unit: FigureUnit | null): string {
  const decimal = grouped(decimalFromE4(valueE4));
  if (unit === 'GBP') return decimal.startsWith('-') ? `-£${decimal.slice(1)}` : `£${decimal}`;
  if (unit === 'PERCENT') return `${decimal} %`;
  const count = decimal.replace(/\.00$/, '');
  return unit === 'DAYS' ? `${count} days` : count;
}
