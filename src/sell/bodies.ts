import { shareOf } from '../decimal.ts';
import type { Context } from '../domain.ts';
import { totalsBy } from '../market/node.ts';
import { questionOf } from '../trade/node.ts';
import { type Asked, linesOf } from './asked.ts';
import { type Entry, groundOf, percent, pounds, unknown } from './entry.ts';

const MOST = 10;

/** Which of the body's bodies buy most of this. */
export async function bodies(asked: Asked, context: Context): Promise<Entry[]> {
  const question = await questionOf(linesOf(asked), context);
  const [totals, rows] = await Promise.all([
    totalsBy(question, 'BUYER', context),
    context.loaders.spend.total(question),
  ]);
  if (rows.length === 0)
    return unknown('BODIES', 'No invoiced line of any of them is held. Import a release of g-cloud-sales.');
  const all = [...totals.values()].reduce((sum, net) => sum + net, 0n);
  const ground = groundOf(rows, asked.today);
  return Promise.all(
    [...totals].slice(0, MOST).map(async ([id, net]): Promise<Entry> => {
      const { name } = (await context.loaders.organisation.byId.load(id))!;
      const share = shareOf(net, all);
      return {
        part: 'BODIES',
        says: `${name} paid ${pounds(net)} of it, ${percent(share)}.`,
        buyerId: id,
        amountE4: net,
        share,
        ...ground,
      };
    }),
  );
}
