import { shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import type { LotNode } from '../framework/node.ts';
import { sumOf, totalsBy } from '../market/node.ts';
import { narrowed } from '../trade/node.ts';
import { type Entry, percent, pounds, withoutLines } from './entry.ts';
import type { Lines } from './lines.ts';

const MOST = 10;

const trend = (now: bigint, before: bigint | undefined): string =>
  before === undefined || before <= 0n
    ? 'nothing in the 12 months before'
    : `${now >= before ? 'up' : 'down'} from ${pounds(before)} in the 12 months before`;

/** A lot by its name and its framework's: iterations of a framework have lots of one name. */
const nameOf = async ({ name, frameworkId }: LotNode, { loaders }: Context): Promise<string> =>
  `${name} of ${(await loaders.framework.frameworkNamed(frameworkId)).name}`;

/** Through which lots the body buys, with what went through each in the last year held and the one before. */
export async function lots({ question, span, ground }: Lines, context: Context): Promise<Entry[]> {
  if (!span) return withoutLines('LOTS');
  const [later, earlier] = await Promise.all(
    [span.later, span.earlier].map((months) => totalsBy(narrowed(question, months), 'LOT', context)),
  );
  const all = sumOf(later!);
  return Promise.all(
    [...later!].slice(0, MOST).map(async ([id, net]): Promise<Entry> => {
      const share = shareOf(net, all);
      const lot = id === '' ? null : await context.loaders.framework.lotNamed(id);
      const name = lot ? await nameOf(lot, context) : 'lots that the lines do not name';
      return {
        part: 'LOTS',
        says: `${pounds(net)} went through ${name} in the 12 months to ${span.later.to} (${percent(share)}), ${trend(net, earlier!.get(id))}.`,
        ...(lot && { lotId: lot.id, frameworkId: lot.frameworkId }),
        amountE4: net,
        share,
        ...ground,
      };
    }),
  );
}
