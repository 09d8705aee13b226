import { shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { sumOf, totalsBy } from '../market/node.ts';
import { type Entry, percent, pounds, unknown } from './entry.ts';
import type { Lines } from './lines.ts';

const MOST = 10;

/** Which of the body's bodies buy most of this. */
export async function bodies({ question, rows, ground }: Lines, context: Context): Promise<Entry[]> {
  if (rows.length === 0)
    return unknown('BODIES', 'No invoiced line of any of them is held. Import a release of g-cloud-sales.');
  const totals = await totalsBy(question, 'BUYER', context);
  const all = sumOf(totals);
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
