import type { NodeValues } from '../../../src/graph/model.ts';
import { dayOfText } from '../../../src/days.ts';
import { dayMeant } from '../../values/day.ts';
import { textOf, type Json } from '../../values/json.ts';
import type { KeptPeriod } from './kept.ts';

/** The day a release states, as it is in London; null for what is none, or none that can be meant. */
export function dayOf(value: Json | undefined): string | null {
  const text = textOf(value);
  return text && dayMeant(dayOfText(text));
}

type Span = Pick<NodeValues<'Award'>, 'startsOn' | 'endsOn' | 'maxEndsOn'>;

/** Start, end and the latest end of a period; one that gives its length alone has no days. */
export const spanOf = (period: KeptPeriod | null | undefined): Span => ({
  startsOn: dayOf(period?.startDate),
  endsOn: dayOf(period?.endDate),
  maxEndsOn: dayOf(period?.maxExtentDate),
});
