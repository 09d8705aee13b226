import { counted } from '../counted.ts';
import { shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { sumOf, totalsBy } from '../market/node.ts';
import { narrowed } from '../trade/node.ts';
import { type Entry, percent, pounds, withoutLines } from './entry.ts';
import type { Lines } from './lines.ts';

const MOST = 5;

/** Who sells to the body now, the largest first. */
export async function incumbents({ question, span, ground }: Lines, context: Context): Promise<Entry[]> {
  if (!span) return withoutLines('INCUMBENTS');
  const { later } = span;
  const totals = await totalsBy(narrowed(question, later), 'SUPPLIER', context);
  const all = sumOf(totals);
  return Promise.all(
    [...totals].slice(0, MOST).map(async ([id, net], index): Promise<Entry> => {
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
    }),
  );
}
