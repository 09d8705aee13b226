import type { Incomparability } from '../../generated/schema-types.ts';
import { nearest } from '../decimal.ts';
import type { RowOf } from '../graph/catalogue.ts';
import { incomparable, INVOICED_LINES, whyIncomparable } from './figures.ts';
import { forceOver, type Months } from './in-force.ts';

export type { Months };

type Rule = RowOf<'rules'>;
type Compared = {
  target: Rule | null;
  difference: bigint | null;
  comparable: boolean;
  reasons: readonly Incomparability[];
};
/** `isCentral`: GOV.UK lists all buyers of the figure among the bodies of central government, whose target it is. */
type Figure = { share: { part: bigint; whole: bigint }; months: Months | null; isCentral: boolean };

/** A share in hundredths, in 1/10,000 of one and rounded as the share itself is told, less another. */
const lessTarget = ({ part, whole }: Figure['share'], targetE4: bigint): bigint | null =>
  whole === 0n ? null : nearest(part * 1_000_000n, whole) - targetE4;

/**
 * The target for small and medium suppliers over the months of an invoiced share, and whether the two may be compared.
 * @param share amounts of one unit. @param months of the figure; null: it has no line.
 */
export function smeTarget(rules: readonly Rule[], { share, months, isCentral }: Figure): Compared {
  const targets = rules.filter(({ kind }) => kind === 'TARGET');
  const [only, ...others] = months ? targets.filter((one) => forceOver(one, months) !== 'NONE') : [];
  if (!only || !months) return { target: null, difference: null, comparable: false, reasons: [] };
  const isThroughout = others.length === 0 && forceOver(only, months) === 'ALL';
  const changed = isThroughout ? [] : [incomparable('TARGET_CHANGED')];
  const elsewhere = isCentral ? [] : [incomparable('OTHER_BODIES')];
  const reasons = [...changed, ...whyIncomparable(INVOICED_LINES, only), ...elsewhere];
  const target = others.length === 0 ? only : null;
  const value = target?.valueE4 ?? null;
  return {
    target,
    difference: value === null ? null : lessTarget(share, value),
    comparable: target !== null && value !== null && reasons.length === 0,
    reasons,
  };
}
