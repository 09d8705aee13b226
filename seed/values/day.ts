import { dayFrom, dayOfText, hasZone } from '../../src/days.ts';

const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const DAY_FIRST = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: .*)?$/;

/** No purchase is older; software writes 1753 or 1899 where nobody filled in a day. */
const FIRST_DAY = '1900-01-01';

/** A day that a publisher of purchases can mean; null for one before any of them, as for none. */
export const dayMeant = (day: string | null): string | null =>
  day !== null && day >= FIRST_DAY ? day : null;

/** A day as spreadsheets of one publisher mix them, 2020-09-29T17:15:24Z and 29/09/2020; null for anything else. */
export function dayPrinted(text: string): string | null {
  if (hasZone(text.trim())) return dayMeant(dayOfText(text.trim()));
  const [, a, month, b] = YEAR_FIRST.exec(text.trim()) ?? DAY_FIRST.exec(text.trim()) ?? [];
  if (!a || !month || !b) return null;
  const [year, day] = a.length === 4 ? [a, b] : [b, a];
  return dayMeant(dayFrom(Number(year), Number(month), Number(day)));
}

/** The day as above; what is none stays as printed, so that whoever reads it can say so. Null for a blank. */
export const dayOrPrinted = (text: string): string | null =>
  dayPrinted(text) ?? (text.trim() === '' ? null : text);
