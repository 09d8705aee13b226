import { shareOf } from '../decimal.ts';
import type { Context } from '../domain.ts';
import { totalsBy } from '../market/node.ts';
import { questionOf } from '../trade/node.ts';
import { type Asked, linesOf } from './asked.ts';
import { type Entry, groundOf, percent, pounds, unknown } from './entry.ts';
import { lastYears } from './span.ts';

const MOST = 5;

/** Who sells to the body now, the largest first. */
export async function incumbents(asked: Asked, context: Context): Promise<Entry[]> {
  const question = await questionOf(linesOf(asked), context);
  const rows = await context.loaders.spend.total(question);
  const span = lastYears(rows);
  if (!span)
    return unknown('INCUMBENTS', 'No invoiced line of it is held. Import a release of g-cloud-sales.');
  const { later } = span;
  const totals = await totalsBy(
    await questionOf({ ...linesOf(asked), ...later }, context),
    'SUPPLIER',
    context,
  );
  const all = [...totals.values()].reduce((sum, net) => sum + net, 0n);
  const ground = groundOf(rows, asked.today);
  return Promise.all(
    [...totals].slice(0, MOST).map(async ([id, net], index): Promise<Entry> => {
      const { name } = (await context.loaders.organisation.byId.load(id))!;
      const share = shareOf(net, all);
      return {
        part: 'INCUMBENTS',
        says: `${name} is number ${index + 1} of ${totals.size} suppliers: ${pounds(net)}, ${percent(share)}, in the 12 months to ${later.to}.`,
        supplierId: id,
        amountE4: net,
        share,
        ...ground,
      };
    }),
  );
}
