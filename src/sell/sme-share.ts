import { shareOf } from '../decimal.ts';
import type { Context } from '../domain.ts';
import { smeShareOf } from '../spend/node.ts';
import { type Entry, percent, pounds, withoutLines } from './entry.ts';
import type { Lines } from './lines.ts';

/** What part of the body's money goes to small and medium suppliers. */
export async function smeShare({ question, rows, ground }: Lines, context: Context): Promise<Entry[]> {
  if (rows.length === 0) return withoutLines('SME_SHARE');
  const { sme, unknown: notStated, total } = await smeShareOf(question, context.loaders.spend);
  const share = shareOf(sme.netE4, total.netE4);
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
