import { Temporal } from 'temporal-polyfill';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Every date of a release asks it, so it is the clock of Node: Temporal takes several times as long. */
const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
/** A record with a year before this has a slip of the pen in it. */
const FIRST_YEAR = 100;

const lengthOf = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (LENGTHS[month - 1] ?? 0);

const textOf = (...[year, month, day]: [number, number, number]): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/**
 * A day as YYYY-MM-DD from its year, month (1 to 12) and day; null when there is no such day. Every row of a file asks
 * this, so it is arithmetic: Temporal takes eight times as long.
 */
export const dayFrom = (year: number, month: number, day: number): string | null =>
  year >= FIRST_YEAR && day >= 1 && day <= lengthOf(year, month) ? textOf(year, month, day) : null;

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return dayFrom(Number(year), Number(month), Number(day)) !== null;
}

/** The last day of a month, YYYY-MM-DD. */
export const lastDayOf = (year: number, month: number): string => textOf(year, month, lengthOf(year, month));

/** The day of an instant in London, YYYY-MM-DD: in summer it begins an hour before that of UTC. */
export const londonDay = (instant: Date): string => LONDON.format(instant);

/** Whether a text that begins with a day, YYYY-MM-DD, ends in a zone, which makes it an instant. */
export const hasZone = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}[t ].*(?:z|[+-]\d{2}:?\d{2})$/i.test(text);

/** The first and the last second of a day of UTC. */
const WHOLE_DAY = /[t ](?:00:00(?::00(?:\.0+)?)?|23:59:59(?:\.\d+)?)(?:z|[+-]00:?00)$/i;
const END_OF_DAY = /(?<=[t ])24:00(?::00(?:\.0+)?)?/i;

/**
 * The day of an ISO 8601 text: a plain day, or one with a time and no zone, as it stands; an instant as it is in
 * London. 00:00:00Z and 23:59:59Z are no instants but days, for Find a Tender writes days so in summer as well. Null
 * for what is no day, as 30 February, which JavaScript's Date takes for a day in March.
 */
export function dayOfText(text: string): string | null {
  const day = text.slice(0, 10);
  const ended = text.replace(END_OF_DAY, '23:59:59');
  const instant = new Date(ended);
  if (!isDay(day) || Number.isNaN(instant.getTime())) return null;
  return hasZone(text) && !WHOLE_DAY.test(ended) ? londonDay(instant) : day;
}

/** Today in London, YYYY-MM-DD: the day of everything that names none. */
export const londonToday = (): string => londonDay(new Date());

/** The day some days later, or earlier when negative. @throws RangeError for a day that does not exist. */
export const daysAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/**
 * The same day some months later; where that month has no such day, its last one.
 * @throws RangeError for a day that does not exist.
 */
export const monthsAfter = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/** A month, YYYY-MM, so many months later; earlier where the number is negative. */
export const monthAfter = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString();

/** Whole months from one month to another, negative when it is earlier. */
export const monthsBetween = (from: string, to: string): number => {
  const { years, months } = Temporal.PlainYearMonth.from(from).until(to);
  return years * 12 + months;
};

/** Whole days from one day to another, negative when it is earlier. @throws RangeError for a day that does not exist. */
export const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to).days;

/** The UK's financial year that begins in April of a year: 2012 is 2012/13. */
export const financialYearFrom = (year: number): string =>
  `${String(year).padStart(4, '0')}/${String((year + 1) % 100).padStart(2, '0')}`;

/** The first and the last month of a financial year, YYYY-MM. */
export function monthsOfFinancialYear(financialYear: string): { from: string; to: string } {
  const year = financialYear.slice(0, 4);
  return { from: `${year}-04`, to: `${String(Number(year) + 1).padStart(4, '0')}-03` };
}
