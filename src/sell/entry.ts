import { counted } from '../counted.ts';
import type { Confidence, SellPart } from '../../generated/schema-types.ts';
import { monthsBetween } from '../days.ts';
import { nearest } from '../decimal.ts';
import type { TotalRow } from '../spend/node.ts';
import { latest } from '../trade/node.ts';

/** A line of the answer; what it is about by ids, amounts in 1/10,000 of a pound. */
export type Entry = Readonly<{
  part: SellPart;
  says: string;
  supplierId?: string;
  buyerId?: string;
  lotId?: string;
  frameworkId?: string;
  contractId?: string;
  opportunityId?: string;
  ruleId?: string;
  claimId?: string;
  amountE4?: bigint;
  share?: string | null;
  day?: string | null;
  source?: string;
  confidence: Confidence;
  because: string;
}>;

/** How sure a part is, and from what. */
export type Ground = Readonly<{ source: string; confidence: Confidence; because: string }>;

/** A part of which nothing is known. */
export const unknown = (part: SellPart, because: string): Entry[] => [
  {
    part,
    says: `Not known, because ${because.charAt(0).toLowerCase()}${because.slice(1)}`,
    confidence: 'NONE',
    because,
  },
];

/** A part of which nothing is known because no invoiced line is held. */
export const withoutLines = (part: SellPart): Entry[] =>
  unknown(part, 'No invoiced line of it is held. Import a release of g-cloud-sales.');

/** Fewer lines are an accident. */
const FEW_LINES = 10;
const RECENT_MONTHS = 24;

/** What invoiced lines say for themselves: how many, of which files, until when. */
export function groundOf(rows: readonly TotalRow[], today: string): Ground {
  const lines = rows.reduce((sum, row) => sum + row.lines, 0);
  const last = latest(rows) ?? '';
  const source = `${rows.map(({ versionId }) => versionId.replace('@', ' of ')).join(', ')}, to ${last}`;
  const age = last === '' ? 0 : monthsBetween(last, today.slice(0, 7));
  if (lines < FEW_LINES)
    return { source, confidence: 'MEDIUM', because: `It rests on ${counted(lines, 'line')}.` };
  return age > RECENT_MONTHS
    ? {
        source,
        confidence: 'MEDIUM',
        because: `The last line held is of ${last}, ${counted(age, 'month')} ago.`,
      }
    : { source, confidence: 'HIGH', because: `It rests on ${counted(lines, 'line')} to ${last}.` };
}

const POUNDS = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});

const HALF_E4 = 5_000n;

/** An amount in whole pounds, the nearest, for a sentence; the exact one stands beside it. */
export const pounds = (amountE4: bigint): string =>
  POUNDS.format((amountE4 + (amountE4 < 0n ? -HALF_E4 : HALF_E4)) / (2n * HALF_E4));

const TENTHS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A number in 1/10,000 of one to the nearest tenth, for a sentence. */
export const tenths = (numberE4: bigint): string => TENTHS.format(Number(nearest(numberE4, 1_000n)) / 10);

/** The smallest part of a hundred that a sentence tells. */
const LEAST = 0.1;

/** A share in per cent, for a sentence: what is there is never told as 0.0 %. */
export function percent(share: string | null): string {
  if (share === null) return 'an unknown part';
  const hundredths = Number(share) * 100;
  return hundredths > 0 && hundredths < LEAST ? `less than ${LEAST} %` : `${hundredths.toFixed(1)} %`;
}
