import { isSame } from '../canonical-json.ts';
import type { Context } from '../domain/context.ts';
import { FIRST_MONTH, LAST_MONTH, NO_CONDITIONS, NOW, OWN } from './conditions.ts';
import { type LinesAsked, WAYS } from './line-list.ts';
import { spanOf } from './line-span.ts';
import type { SpendQuestion } from './question.ts';

/** What reading in order comes to: about how many rows' work it is, and the months that the lines are of. */
export type InOrder = Readonly<{ most: number; from: string; to: string }>;

/** More work than this is left to sorting, which reads each line once whatever is asked. */
const MOST = 20_000;
/** A line that is passed over takes a quarter of the work of one that is shown. */
const PASSED = 4;

/** The question about all that the ways of a list lead to. */
function wholeOf({ list, question, place }: LinesAsked): SpendQuestion {
  const { filter, own } = question;
  const { condition } = WAYS[list.by];
  const months = place.order === 'PERIOD' ? {} : { from: FIRST_MONTH, to: LAST_MONTH };
  return {
    ...question,
    own: own && OWN[own.by].param === condition ? own : null,
    filter: {
      ...filter,
      ...NO_CONDITIONS,
      ...months,
      ...(condition && { [condition]: filter[condition] }),
    },
  };
}

/**
 * What it takes to read a part of a list as an index has it in order: as many rows as are asked for where every line is in
 * the list, and more where others are passed over on the way. Null where sorting all lines is less, or no index has them.
 */
export async function inOrder(asked: LinesAsked, context: Context): Promise<InOrder | null> {
  const { list, question, place } = asked;
  const { filter } = question;
  if (filter.knownAt !== NOW || (list.by === 'VERSION' && place.order === 'AMOUNT')) return null;
  const rows = Math.max(1, list.ids.length) * place.limit;
  const whole = wholeOf(asked);
  const { from, to } = filter;
  if (isSame(whole.filter, filter)) return rows <= MOST ? { most: rows, from, to } : null;
  const [listed, led] = await Promise.all([spanOf(list, question, context), spanOf(list, whole, context)]);
  if (!listed || !led) return { most: 0, from, to };
  const passed = Math.min(led.lines, (rows * led.lines) / listed.lines);
  const most = rows + Math.ceil(passed / PASSED);
  return most <= MOST && passed * 2 < led.lines ? { most, from: listed.first, to: listed.last } : null;
}
