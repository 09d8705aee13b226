import { counted } from '../counted.ts';
import { monthsBetween } from '../days.ts';
import { shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { lotCalled } from '../framework/node.ts';
import { sumOf, type Totals, totalsBy } from '../market/node.ts';
import { earliest, narrowed } from '../trade/node.ts';
import { type Entry, percent, pounds, withoutLines } from './entry.ts';
import type { Lines } from './lines.ts';
import type { Span } from './span.ts';

const MOST = 10;

const YEAR = 12;

/** The year before: what went through each lot, '' for lines that name none, and of how many of its months lines are held. */
type Before = { totals: Totals; months: number };

/** Of so many months of the earlier twelve lines are held. */
function monthsHeld({ earlier }: Span, rows: Lines['rows']): number {
  const first = earliest(rows);
  if (first === null || first > earlier.to) return 0;
  return first <= earlier.from ? YEAR : monthsBetween(first, earlier.to) + 1;
}

function trend([id, now]: readonly [string, bigint], { totals, months }: Before): string {
  if (months === 0) return 'and no line is held of the 12 months before';
  const held = months < YEAR ? `, of which lines are held of ${counted(months, 'month')}` : '';
  const [before = 0n, unnamed = 0n] = [totals.get(id), totals.get('')];
  if (before > 0n)
    return `${now >= before ? 'up' : 'down'} from ${pounds(before)} in the 12 months before${held}`;
  return unnamed > 0n
    ? `and in the 12 months before${held}, ${pounds(unnamed)} went through lots that the lines do not name`
    : `nothing in the 12 months before${held}`;
}

/** Through which lots the body buys, with what went through each in the last year held and the one before. */
export async function lots({ question, rows, span, ground }: Lines, context: Context): Promise<Entry[]> {
  if (!span) return withoutLines('LOTS');
  const [later, earlier] = await Promise.all(
    [span.later, span.earlier].map((months) => totalsBy(narrowed(question, months), 'LOT', context)),
  );
  const all = sumOf(later!);
  const before = { totals: earlier!, months: monthsHeld(span, rows) };
  return Promise.all(
    [...later!].slice(0, MOST).map(async ([id, net]): Promise<Entry> => {
      const share = shareOf(net, all);
      const lot = id === '' ? null : await context.loaders.framework.lotNamed(id);
      const name = lot ? await lotCalled(lot, context.loaders) : 'lots that the lines do not name';
      return {
        part: 'LOTS',
        says: `${pounds(net)} went through ${name} in the 12 months to ${span.later.to} (${percent(share)}), ${trend([id, net], before)}.`,
        ...(lot && { lotId: lot.id, frameworkId: lot.frameworkId }),
        amountE4: net,
        share,
        ...ground,
      };
    }),
  );
}
