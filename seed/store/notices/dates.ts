import { isDay, londonDay } from '../../../src/days.ts';
import type { NodeValues } from '../../../src/graph/model.ts';
import { textOf, type Json } from '../../values/json.ts';
import type { KeptPeriod } from './kept.ts';

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

type Span = Pick<NodeValues<'Award'>, 'startsOn' | 'endsOn' | 'maxEndsOn'>;

/** Start, end and the latest end of a period; one that gives its length alone has no days. */
export const spanOf = (period: KeptPeriod | null | undefined): Span => ({
  startsOn: dayOf(period?.startDate),
  endsOn: dayOf(period?.endDate),
  maxEndsOn: dayOf(period?.maxExtentDate),
});
