import { isDay, londonDay } from '../../../src/days.ts';
import type { Values } from '../facts.ts';
import { at, textOf, type Json } from '../../values/json.ts';

/**
 * The day of an instant where it was published: one that ends at midnight in summer ends on that day in London.
 * Null for a 30 February, which JavaScript's Date takes for a day in March.
 */
export function dayOf(value: Json | undefined): string | null {
  const text = textOf(value);
  if (!text || !isDay(text.slice(0, 10))) return null;
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) return null;
  const isInstant = /[zZ]$|[+-]\d{2}:?\d{2}$/.test(text.slice(10));
  return isInstant ? londonDay(instant) : text.slice(0, 10);
}

/** Start, end and the latest end of a period; one that gives its length alone has no days. */
export const spanOf = (period: Json | undefined): Values => ({
  startsOn: dayOf(at(period, 'startDate')),
  endsOn: dayOf(at(period, 'endDate')),
  maxEndsOn: dayOf(at(period, 'maxExtentDate')),
});
