import type { Incomparability, IncomparableCode } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';

/** What a figure was measured on; null: its source does not say. */
export type Measured = Pick<RowOf<'rules'>, 'money' | 'portion' | 'reach'>;

/** What every invoiced line here is: paid to a supplier itself, under a framework agreement. */
export const INVOICED_LINES: Measured = { money: 'INVOICED', reach: 'DIRECT', portion: 'FRAMEWORK' };

const SENTENCES: Readonly<Record<IncomparableCode, string>> = {
  DIRECT_AGAINST_INDIRECT:
    'One counts what is paid to suppliers themselves, the other what reaches them as subcontractors as well.',
  FRAMEWORK_AGAINST_WHOLE_SPEND: 'One is of what goes through framework agreements, the other of all spend.',
  AWARDED_AGAINST_INVOICED: 'One is of what was promised, the other of what was paid.',
  BASIS_NOT_STATED: 'The source of one of them does not say what exactly it measures.',
  TARGET_CHANGED: 'The months of the figure had more than one target, or one only for some of them.',
  OTHER_BODIES:
    'The target is of central government, and that all buyers of the figure belong to it no register here says.',
};

export const incomparable = (code: IncomparableCode): Incomparability => ({ code, message: SENTENCES[code] });

const PARTS = [
  ['reach', 'DIRECT_AGAINST_INDIRECT'],
  ['portion', 'FRAMEWORK_AGAINST_WHOLE_SPEND'],
  ['money', 'AWARDED_AGAINST_INVOICED'],
] as const;

/** Why two figures may not be compared, by what they were measured on; empty when they may. */
export function whyIncomparable(one: Measured, other: Measured): Incomparability[] {
  const differ = PARTS.filter(([part]) => one[part] && other[part] && one[part] !== other[part]);
  const isUnknown = PARTS.some(([part]) => !one[part] !== !other[part]);
  const codes = [...differ.map(([, code]) => code), ...(isUnknown ? (['BASIS_NOT_STATED'] as const) : [])];
  return codes.map(incomparable);
}
