import { AMOUNT_REASONS } from '../../values/amount.ts';

/** Why a record of a sales file is left out. Closed: the report counts by these codes. */
export const REJECT_REASONS = {
  TOO_FEW_COLUMNS: 'The record ends before its supplier, buyer, month and amount are all there.',
  TOO_MANY_COLUMNS: 'The record has more filled columns than the header.',
  REPEATED_HEADER: 'The record repeats the header.',
  TOTAL_ROW: 'The record is a total of others.',
  SUPPLIER_MISSING: 'The supplier is blank.',
  BUYER_MISSING: 'The buyer is blank.',
  PERIOD_MISSING: 'The month is blank.',
  PERIOD_UNREADABLE: 'The month is in no form known.',
  PERIOD_IMPOSSIBLE: 'The month or day does not exist; dates are read day first.',
  PERIOD_AMBIGUOUS: 'The month can be read in two ways.',
  PERIOD_OUT_OF_RANGE: 'The month is before 2009 or more than a month after the day the file describes.',
  ...AMOUNT_REASONS,
} as const;

export type RejectReason = keyof typeof REJECT_REASONS;

/** A cell as shown in a report: enough to find it, never a whole text. */
export const shown = (cell: string): string => {
  const plain = cell.replace(/\s+/g, ' ').trim();
  return plain.length > 60 ? `“${plain.slice(0, 60)}…”` : `“${plain}”`;
};
