import { dayFrom, dayOfText, hasZone } from '../../src/days.ts';

const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const DAY_FIRST = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: .*)?$/;

/** A day as spreadsheets of one publisher mix them, 2020-09-29T17:15:24Z and 29/09/2020; null for anything else. */
export function dayPrinted(text: string): string | null {
  if (hasZone(text.trim())) return dayOfText(text.trim());
  const [, a, month, b] = YEAR_FIRST.exec(text.trim()) ?? DAY_FIRST.exec(text.trim()) ?? [];
  if (!a || !month || !b) return null;
  const [year, day] = a.length === 4 ? [a, b] : [b, a];
  return Number(year) < 1900 ? null : dayFrom(Number(year), Number(month), Number(day));
}

/** The day as above; what is none stays as printed, so that whoever reads it can say so. Null for a blank. */
export const dayOrPrinted = (text: string): string | null =>
  dayPrinted(text) ?? (text.trim() === '' || dayOfText(text) !== null ? null : text);
