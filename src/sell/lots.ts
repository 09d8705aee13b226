import { shareOf } from '../decimal.ts';
import type { Context } from '../domain.ts';
import { totalsBy } from '../market/node.ts';
import { questionOf } from '../trade/node.ts';
import { type Asked, linesOf } from './asked.ts';
import { type Entry, groundOf, percent, pounds, unknown } from './entry.ts';
import { lastYears } from './span.ts';

const MOST = 10;

const trend = (now: bigint, before: bigint | undefined): string =>
  before === undefined || before <= 0n
    ? 'nothing in the 12 months before'
    : `${now >= before ? 'up' : 'down'} from ${pounds(before)} in the 12 months before`;

/** Through which lots the body buys, with what went through each in the last year held and the one before. */
export async function lots(asked: Asked, context: Context): Promise<Entry[]> {
  const question = await questionOf(linesOf(asked), context);
  const rows = await context.loaders.spend.total(question);
  const span = lastYears(rows);
  if (!span) return unknown('LOTS', 'No invoiced line of it is held. Import a release of g-cloud-sales.');
  const [later, earlier] = await Promise.all(
    [span.later, span.earlier].map(async (months) =>
      totalsBy(await questionOf({ ...linesOf(asked), ...months }, context), 'LOT', context),
    ),
  );
  const all = [...later!.values()].reduce((sum, net) => sum + net, 0n);
  const ground = groundOf(rows, asked.today);
  return Promise.all(
    [...later!].slice(0, MOST).map(async ([id, net]): Promise<Entry> => {
      const share = shareOf(net, all);
      const name =
        id === '' ? 'lots that the lines do not name' : (await context.loaders.framework.lotNamed(id)).name;
      return {
        part: 'LOTS',
        says: `${pounds(net)} went through ${name} in the 12 months to ${span.later.to} (${percent(share)}), ${trend(net, earlier!.get(id))}.`,
        ...(id === '' ? {} : { lotId: id, frameworkId: id.split('/')[0]! }),
        amountE4: net,
        share,
        ...ground,
      };
    }),
  );
}
