import { shareOf } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import type { SmeTargetNode } from '../rule/node.ts';
import { smeShareOf, smeTargetOf } from '../spend/node.ts';
import type { Profile } from './asked.ts';
import { type Entry, percent, pounds, tenths, unknown, withoutLines } from './entry.ts';
import type { Lines } from './lines.ts';

/** Sizes that the first entry does not tell of; of those not known it tells the sum. */
const OTHERS: ReadonlySet<string> = new Set(['LARGE', 'MICRO', 'SMALL', 'MEDIUM']);

/** How far a share is from a target, in percentage points of which one is 10,000. */
function distance(pointsE4: bigint): string {
  const away = tenths(pointsE4 < 0n ? -pointsE4 : pointsE4);
  return away === '0' ? 'about at it' : `${away} percentage points ${pointsE4 < 0n ? 'below' : 'above'} it`;
}

/** The share beside what government set itself to reach in its months, and whether the two may be compared. */
function besideTarget({ target, difference, reasons }: SmeTargetNode): Entry[] {
  const why = reasons.map(({ message }) => ` ${message}`).join('');
  if (!target)
    return unknown(
      'SME_SHARE',
      reasons.length > 0
        ? `Its months had more than one target to be held against.${why}`
        : 'No target for small and medium suppliers that held in its months is loaded. Import those that this program brings: rules.',
    );
  const held =
    difference === null
      ? 'it is no one figure to hold the share against'
      : `the share is ${distance(difference)}`;
  return [
    {
      part: 'SME_SHARE',
      says: `The target of its months was: ${target.title}; ${held}.${reasons.length > 0 ? ` The two may not be compared.${why}` : ''}`,
      ruleId: target.id,
      source: `${target.documentTitle}, ${target.locator}`,
      confidence: reasons.length > 0 ? 'LOW' : 'MEDIUM',
      because:
        reasons.length > 0
          ? 'The target and the share are not of the same money.'
          : 'The target is of all that government buys together, not of each body.',
    },
  ];
}

/** What part of the body's money goes to small and medium suppliers, beside the target, and to those of another size that is asked about. */
export async function smeShare(
  { question, rows, ground }: Lines,
  { size }: Profile,
  context: Context,
): Promise<Entry[]> {
  if (rows.length === 0) return withoutLines('SME_SHARE');
  const share = await smeShareOf(question, context.loaders.spend);
  const { sme, unknown: notStated, total, ofSize } = share;
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
  const compared = await smeTargetOf(share, context);
  return [entryOf(sme.netE4, 'small and medium suppliers'), ...own, ...besideTarget(compared)];
}
