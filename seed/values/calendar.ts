const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** A month's English name, whole or shortened to three letters ("Sept" too), as part of a pattern. */
export const MONTH_WORD = `(?:${MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|sept)(?![a-z])`;

/** 1 to 12 for a word that MONTH_WORD matches. */
export const monthNumber = (word: string): number =>
  MONTHS.findIndex((name) => name.startsWith(word.slice(0, 3).toLowerCase())) + 1;

/** Whether the day exists. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The last day of a month, YYYY-MM-DD. */
export const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
