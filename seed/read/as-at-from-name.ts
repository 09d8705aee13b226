import { dayFrom, lastDayOf, londonToday } from '../../src/days.ts';
import { monthNumber, MONTH_WORD } from '../values/month-words.ts';
import type { AsAt } from './source-file.ts';

/** The first release of G-Cloud sales; a date before it is a number of another kind. */
const EARLIEST = '2012-02-01';

const between = String.raw`[-_. ]?`;
const alone = (source: string): RegExp => new RegExp(String.raw`(?<!\d)${source}(?!\d)`, 'gi');

const YEAR_FIRST = alone(String.raw`(20\d{2})${between}(\d{2})${between}(\d{2})`);
const WITH_WORD = new RegExp(
  String.raw`(?:(?<![\da-z])(\d{1,2})(?:st|nd|rd|th)?${between})?(?<![a-z])(${MONTH_WORD})${between}(20\d{2}|\d{2})(?!\d)`,
  'gi',
);
const DAY_FIRST = alone(String.raw`(\d{1,2})[-_. ](\d{1,2})[-_. ](20\d{2})`);
const SHORT = alone(String.raw`(\d{2})[-_. ](\d{2})[-_. ](\d{2})`);
const YEAR_MONTH = alone(String.raw`(20\d{2})[-_. ]?(0[1-9]|1[0-2])(?![-_. ]\d)`);

const full = (year: string): number => Number(year.length === 2 ? `20${year}` : year);

const dayOf = (year: string, month: string | number, day: string): string | null => {
  const date = dayFrom(full(year), Number(month), Number(day));
  return date && date >= EARLIEST ? date : null;
};

type Reading = AsAt | null;

const found = (asAt: string | null, text: string, how: string): Reading =>
  asAt === null ? null : { asAt, reason: `“${text}” in the file name, ${how}` };

const READINGS: readonly { pattern: RegExp; read: (match: RegExpExecArray, today: string) => Reading }[] = [
  {
    pattern: YEAR_FIRST,
    read: ([text, year, month, day]) => found(dayOf(year!, month!, day!), text, 'year first'),
  },
  {
    pattern: WITH_WORD,
    read: ([text, day, word, year]) => withWord({ text, day, word: word!, year: year! }),
  },
  {
    pattern: DAY_FIRST,
    read: ([text, day, month, year]) => found(dayOf(year!, month!, day!), text, 'day first'),
  },
  {
    pattern: SHORT,
    read: ([text, one, month, other], today) =>
      short({ text, one: one!, month: month!, other: other! }, today),
  },
  {
    pattern: YEAR_MONTH,
    read: ([text, year, month]) =>
      found(lastDayOf(full(year!), Number(month)), text, 'the end of that month'),
  },
];

function withWord({
  text,
  day,
  word,
  year,
}: {
  text: string;
  day: string | undefined;
  word: string;
  year: string;
}): Reading {
  const month = monthNumber(word);
  if (day === undefined) {
    const last = lastDayOf(full(year), month);
    return found(last >= EARLIEST ? last : null, text, 'the end of that month');
  }
  return found(dayOf(year, month, day), text, 'day first');
}

/** 13-12-13: the publishers write the day first; the year-first reading only counts when the other is impossible. */
function short(
  { text, one, month, other }: { text: string; one: string; month: string; other: string },
  today: string,
): Reading {
  const past = (date: string | null): string | null => (date && date <= today ? date : null);
  const dayFirst = past(dayOf(other, month, one));
  const yearFirst = past(dayOf(one, month, other));
  if (!dayFirst) return found(yearFirst, text, 'year first: day first it is no past day');
  const doubt = yearFirst && yearFirst !== dayFirst ? `; ambiguous: year first it would be ${yearFirst}` : '';
  return found(dayFirst, text, `day first${doubt}`);
}

/**
 * The day a published file describes, from its name; null when the name does not say, and the importer
 * must ask for --as-at YYYY-MM-DD. Of several dates in one form the latest counts: a file runs up to it.
 */
export function asAtFromName(fileName: string, today = londonToday()): AsAt | null {
  const name = fileName
    .replace(/^.*[/\\]/s, '')
    .replaceAll('%20', ' ')
    .replace(/\.[a-z]{2,5}$/i, '')
    .slice(0, 255);
  for (const { pattern, read } of READINGS) {
    const dates = [...name.matchAll(pattern)]
      .map((match) => read(match, today))
      .filter((date) => date !== null);
    const latest = dates.toSorted((one, other) => (one.asAt < other.asAt ? 1 : -1))[0];
    if (latest) return latest;
  }
  return null;
}
