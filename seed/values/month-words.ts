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
