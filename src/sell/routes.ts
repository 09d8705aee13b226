import { type AwardedGroupRow, awardedGroups } from '../award/node.ts';
import { counted } from '../counted.ts';
import { INT64_MAX } from '../decimal.ts';
import type { Context } from '../domain/context.ts';
import { awardQuestionOf } from '../process/node.ts';
import { type Asked, ofAllKinds, purchasesOf } from './asked.ts';
import { type Entry, pounds, unknown } from './entry.ts';

const MOST = 20;
const FIRST = { upperE4: INT64_MAX, key: '', currency: '', vat: '' };

const WORDS: Readonly<Record<string, string>> = {
  CALL_OFF: 'called off a framework agreement',
  COMPETITIVE_DIALOGUE: 'found in a dialogue with suppliers',
  DIRECT_AWARD: 'given without a competition',
  FURTHER_COMPETITION: 'competed for among the suppliers of a framework',
  LIMITED: 'given without competition, or among a few',
  NEGOTIATED: 'negotiated',
  OPEN: 'open to everybody',
  QUOTATION: 'given after asking some suppliers for their price',
  RESTRICTED: 'open to those who were selected first',
  SELECTIVE: 'open to those who qualified first',
  UNKNOWN: 'of a route that no notice states',
};

const saying = ({ key, awards, soleE4, sharedE4, currency }: AwardedGroupRow): string =>
  `${counted(awards, 'award')} ${awards === 1 ? 'was' : 'were'} ${WORDS[key] ?? key}: worth ${pounds(soleE4)}${
    sharedE4 > 0n ? ` to ${pounds(soleE4 + sharedE4)}` : ''
  }${currency === 'GBP' ? '' : ` in ${currency}, not pounds`}.`;

/** How the body chooses suppliers, by awards held. */
export async function routes(asked: Asked, context: Context): Promise<Entry[]> {
  const question = await awardQuestionOf(purchasesOf(asked), context);
  const [groups, datasets] = await Promise.all([
    awardedGroups(context.graph, question, { dimension: 'ROUTE', after: FIRST, limit: MOST }),
    context.loaders.award.datasets(question),
  ]);
  if (groups.length === 0)
    return unknown(
      'ROUTES',
      'No award of it with an amount is held. Import its notices: contracts-ocds, contracts-finder-csv or dos-opportunities.',
    );
  return groups.map((group) => ({
    part: 'ROUTES',
    says: saying(group),
    amountE4: group.soleE4,
    source: `notices of ${datasets.join(', ')}`,
    confidence: group.key === 'UNKNOWN' ? 'LOW' : 'HIGH',
    because: `${
      group.key === 'UNKNOWN'
        ? 'These notices do not say how suppliers were chosen.'
        : 'Each award states its route; amounts are what was promised.'
    }${ofAllKinds(asked)}`,
  }));
}
