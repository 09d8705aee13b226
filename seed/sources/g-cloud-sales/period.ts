import { dayFrom, daysAfter, monthsAfter } from '../../../src/days.ts';
import { monthNumber, MONTH_WORD } from '../../values/month-words.ts';
import type { RejectReason } from './reject.ts';

/** A month, YYYY-MM; or why there is none. */
export type ReadPeriod = { period: string } | { reason: RejectReason };

export const FIRST_PERIOD = '2009-01';
/** 1 January 2012, the year G-Cloud opened, in Excel's day numbers; smaller ones come from Excel's other calendar (1904). */
const FIRST_SERIAL = 40_909;
const LAST_SERIAL = 73_050;
/** Excel's day 0, right for every day after February 1900. */
const SERIAL_ZERO = '1899-12-30';

const TIME = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const pattern = (source: string): RegExp => new RegExp(`^${source}$`, 'i');

const FORMS = {
  // 2013-11-01, 2013-11, 2013/11/01 00:00:00; the December 2013 release puts a letter behind: 2013-11-01l
  yearFirst: pattern(String.raw`(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})${TIME})?[a-z]?`),
  compact: pattern(String.raw`(20\d{2})(\d{2})(\d{2})?`),
  dayFirst: pattern(String.raw`(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${TIME}`),
  monthYear: pattern(String.raw`(\d{1,2})[-/.](\d{4})`),
  words: pattern(
    String.raw`(?:(\d{1,2})(?:st|nd|rd|th)?[-/. ]*)?(${MONTH_WORD})[-/., ']*(\d{4}|\d{2})${TIME}`,
  ),
  yearThenWord: pattern(String.raw`(\d{4})[-/. ]*(${MONTH_WORD})`),
  serial: pattern(String.raw`(\d{5})(?:\.\d+)?`),
} as const;

/** 17-Jan is Excel's 17 January of an unknown year as well as January 2017; 11/13 can be 11 November. */
const AMBIGUOUS = [
  pattern(String.raw`\d{1,2}[-/. ]*${MONTH_WORD}`),
  pattern(String.raw`\d{1,2}[-/.]\d{1,2}`),
];

type Parts = { year: string; month: string | number; day?: string | undefined };

function periodFrom({ year, month, day = '1' }: Parts): ReadPeriod {
  const fullYear = year.length === 2 ? `20${year}` : year;
  const date = dayFrom(Number(fullYear), Number(month), Number(day));
  return date ? { period: date.slice(0, 7) } : { reason: 'PERIOD_IMPOSSIBLE' };
}

function periodOfSerial(serial: string): ReadPeriod {
  const days = Number(serial);
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return { reason: 'PERIOD_OUT_OF_RANGE' };
  return { period: daysAfter(SERIAL_ZERO, days).slice(0, 7) };
}

/** A file has few different months and very many lines. */
const read = new Map<string, ReadPeriod>();
const MOST_REMEMBERED = 1000;

function readingOf(text: string): ReadPeriod {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= MOST_REMEMBERED) read.clear();
  const reading = freshReadingOf(text);
  read.set(text, reading);
  return reading;
}

function freshReadingOf(text: string): ReadPeriod {
  let found: RegExpExecArray | null;
  if ((found = FORMS.yearFirst.exec(text) ?? FORMS.compact.exec(text)))
    return periodFrom({ year: found[1]!, month: found[2]!, day: found[3] });
  if ((found = FORMS.dayFirst.exec(text)))
    return periodFrom({ year: found[3]!, month: found[2]!, day: found[1] });
  if ((found = FORMS.monthYear.exec(text))) return periodFrom({ year: found[2]!, month: found[1]! });
  if ((found = FORMS.words.exec(text)))
    return periodFrom({ year: found[3]!, month: monthNumber(found[2]!), day: found[1] });
  if ((found = FORMS.yearThenWord.exec(text)))
    return periodFrom({ year: found[1]!, month: monthNumber(found[2]!) });
  if ((found = FORMS.serial.exec(text))) return periodOfSerial(found[1]!);
  return { reason: AMBIGUOUS.some((form) => form.test(text)) ? 'PERIOD_AMBIGUOUS' : 'PERIOD_UNREADABLE' };
}

/** The month after the one of a day or month, YYYY-MM. */
export const monthAfter = (date: string): string => monthsAfter(`${date.slice(0, 7)}-01`, 1).slice(0, 7);

/**
 * Reads the month of a sale in any form a release has used; numeric dates are day first, as in Britain.
 * @param latest the last month the file can speak of, YYYY-MM; null when its date is unknown.
 */
export function periodOf(printed: string, latest: string | null): ReadPeriod {
  const text = printed.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 40)
    return { reason: text === '' ? 'PERIOD_MISSING' : 'PERIOD_UNREADABLE' };
  const reading = readingOf(text);
  if ('reason' in reading) return reading;
  const inRange = reading.period >= FIRST_PERIOD && (latest === null || reading.period <= latest);
  return inRange ? reading : { reason: 'PERIOD_OUT_OF_RANGE' };
}
