import { shareOf } from '../decimal.ts';
import type { Context } from '../domain.ts';
import { smeShareOf } from '../spend/node.ts';
import { questionOf } from '../trade/node.ts';
import { type Asked, linesOf } from './asked.ts';
import { type Entry, groundOf, percent, pounds, unknown } from './entry.ts';

/** What part of the body's money goes to small and medium suppliers. */
export async function smeShare(asked: Asked, context: Context): Promise<Entry[]> {
  const question = await questionOf(linesOf(asked), context);
  const rows = await context.loaders.spend.total(question);
  if (rows.length === 0)
    return unknown('SME_SHARE', 'No invoiced line of it is held. Import a release of g-cloud-sales.');
  const { sme, unknown: notStated, total } = await smeShareOf(question, context.loaders.spend);
  const share = shareOf(sme.netE4, total.netE4);
  const ground = groundOf(rows, asked.today);
  const isUnsure = notStated.netE4 * 4n > total.netE4;
  return [
    {
      part: 'SME_SHARE',
      says: `${pounds(sme.netE4)} of ${pounds(total.netE4)} went to small and medium suppliers: ${percent(share)}; of ${pounds(notStated.netE4)} the supplier's size is not known.`,
      amountE4: sme.netE4,
      share,
      ...ground,
      ...(isUnsure
        ? { confidence: 'LOW', because: 'More than a quarter is of suppliers whose size no source states.' }
        : {}),
    },
  ];
}
