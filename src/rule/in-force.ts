import type { RuleForce } from '../../generated/schema-types.ts';
import { lastDayOf } from '../days.ts';
import type { RowOf } from '../graph/catalogue.ts';

/** From the first to the last month, both included, YYYY-MM. */
export type Months = { from: string; to: string };

type Span = Pick<RowOf<'rules'>, 'validFrom' | 'validTo'>;

/** The first and the last day that a day known as YYYY, YYYY-MM or YYYY-MM-DD may be. */
function bounds(day: string): { first: string; last: string } {
  const [year = '', month, exact] = day.split('-');
  if (exact) return { first: day, last: day };
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` };
  return { first: `${day}-01`, last: lastDayOf(Number(year), Number(month)) };
}

/** Whether a rule applied on a day, YYYY-MM-DD; null: it did not. */
export function forceOn({ validFrom, validTo }: Span, day: string): RuleForce | null {
  const begun = bounds(validFrom);
  const ended = validTo ? bounds(validTo) : null;
  if (day < begun.first || (ended && day >= ended.last)) return null;
  return day >= begun.last && (!ended || day < ended.first) ? 'IN_FORCE' : 'PERHAPS';
}

/** How much of a span a rule applied in: all of it, none, or some or perhaps. */
export function forceOver(rule: Span, { from, to }: Months): 'ALL' | 'SOME' | 'NONE' {
  const [first, last] = [bounds(from).first, bounds(to).last];
  const ends = [forceOn(rule, first), forceOn(rule, last)];
  if (ends.every((force) => force === 'IN_FORCE')) return 'ALL';
  const isWithin = bounds(rule.validFrom).last >= first && bounds(rule.validFrom).first <= last;
  return isWithin || ends.some((force) => force !== null) ? 'SOME' : 'NONE';
}
