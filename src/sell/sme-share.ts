import { shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { smeShareOf } from '../spend/node.ts';
import type { Profile } from './asked.ts';
import { type Entry, percent, pounds, withoutLines } from './entry.ts';
import type { Lines } from './lines.ts';

/** Sizes that the first entry does not tell of; of those not known it tells the sum. */
const OTHERS: ReadonlySet<string> = new Set(['LARGE', 'MICRO', 'SMALL', 'MEDIUM']);

/** What part of the body's money goes to small and medium suppliers, and to those of another size that is asked about. */
export async function smeShare(
  { question, rows, ground }: Lines,
  { size }: Profile,
  context: Context,
): Promise<Entry[]> {
  if (rows.length === 0) return withoutLines('SME_SHARE');
  const { sme, unknown: notStated, total, ofSize } = await smeShareOf(question, context.loaders.spend);
  const isUnsure = notStated.netE4 * 4n > total.netE4;
  const entryOf = (netE4: bigint, whom: string): Entry => ({
    part: 'SME_SHARE',
    says: `${pounds(netE4)} of ${pounds(total.netE4)} went to ${whom}: ${percent(shareOf(netE4, total.netE4))}; of ${pounds(notStated.netE4)} the supplier's size is not known.`,
    amountE4: netE4,
    share: shareOf(netE4, total.netE4),
    ...ground,
    ...(isUnsure
      ? { confidence: 'LOW', because: 'More than a quarter is of suppliers whose size no source states.' }
      : {}),
  });
  const own =
    size !== null && OTHERS.has(size)
      ? [entryOf(ofSize(size).netE4, `suppliers stated as ${size.toLowerCase()}`)]
      : [];
  return [entryOf(sme.netE4, 'small and medium suppliers'), ...own];
}
