import { counted } from '../counted.ts';
import { nearest, shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { effectiveNumberE4, indexE4, positive, sumOf, type Totals, totalsBy } from '../market/node.ts';
import { narrowed } from '../trade/node.ts';
import { type Entry, percent, pounds, tenths, withoutLines } from './entry.ts';
import type { Lines } from './lines.ts';
import type { Months } from './span.ts';

const MOST = 5;

/** How few sell to it, as one number that is the same measure for every body; shares of what was credited mean nothing. */
function saysHowFew(totals: Totals, { to }: Months): string[] {
  const paid = positive(totals);
  const [index, effective] = [indexE4(paid), effectiveNumberE4(paid)];
  if (index === null || effective === null) return [];
  return [
    `${counted(paid.size, 'supplier')} shared the 12 months to ${to} as ${tenths(effective)} of equal size would: the Herfindahl-Hirschman index, 10,000 where one has everything, is ${nearest(index, 10_000n).toLocaleString('en-GB')}.`,
  ];
}

/** Who sells to the body now, the largest first, and how few they are. */
export async function incumbents({ question, span, ground }: Lines, context: Context): Promise<Entry[]> {
  if (!span) return withoutLines('INCUMBENTS');
  const { later } = span;
  const totals = await totalsBy(narrowed(question, later), 'SUPPLIER', context);
  const all = sumOf(totals);
  const largest = [...totals].slice(0, MOST).map(async ([id, net], index): Promise<Entry> => {
    const { name } = (await context.loaders.organisation.byId.load(id))!;
    const share = shareOf(net, all);
    return {
      part: 'INCUMBENTS',
      says: `${name} is number ${index + 1} of ${counted(totals.size, 'supplier')}: ${pounds(net)}, ${percent(share)}, in the 12 months to ${later.to}.`,
      supplierId: id,
      amountE4: net,
      share,
      ...ground,
    };
  });
  const howFew = saysHowFew(totals, later).map((says): Entry => ({ part: 'INCUMBENTS', says, ...ground }));
  return [...(await Promise.all(largest)), ...howFew];
}
