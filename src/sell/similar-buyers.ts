import { counted } from '../counted.ts';
import { shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { similarTo } from '../market/node.ts';
import { type Entry, percent, unknown } from './entry.ts';
import type { Lines } from './lines.ts';
import { openOnes } from './open-ones.ts';

const MOST = 5;

/** Who buys alike, and so might buy next. */
export async function similarBuyers({ question, ground }: Lines, context: Context): Promise<Entry[]> {
  const open = await openOnes(await similarTo(question, null, context), context);
  if (open.length === 0)
    return unknown(
      'SIMILAR_BUYERS',
      'No other buyer that is open and has at least five suppliers shares one of its hundred largest in the lines held. Import a release of g-cloud-sales.',
    );
  const { source } = ground;
  return Promise.all(
    open.slice(0, MOST).map(async ({ id, bySuppliers, shared }): Promise<Entry> => {
      const { name } = (await context.loaders.organisation.byId.load(id))!;
      const share = shareOf(bySuppliers.part, bySuppliers.whole);
      return {
        part: 'SIMILAR_BUYERS',
        says: `${name} buys alike: ${counted(shared.length, 'supplier')} in common; supplier by supplier, the smaller of its shares in what the two spend is ${percent(share)} of the larger.`,
        buyerId: id,
        share,
        source,
        confidence: 'LOW',
        because: 'Whoever buys from the same suppliers may buy the same things; nothing says that they will.',
      };
    }),
  );
}
