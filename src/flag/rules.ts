import type { FlagRule } from '../../generated/schema-types.ts';
import { decimalFromE4 } from '../decimal.ts';
import type { RowOf } from '../graph/catalogue.ts';
import { forceOn, type RuleNode } from '../rule/node.ts';

export type AwardStated = RowOf<'award-statements'>;

/** Says why an award has a flag; null when it has none. */
type Test = (award: AwardStated, limits: readonly RuleNode[]) => string | null;

const E4 = 10_000n;
const TIMES = 5n;
/** A reference as short as this is the same as many a sum by chance. */
const FEWEST_DIGITS = 4;

const pounds = (amount: bigint, currency: string | null): string =>
  `${currency ?? ''} ${decimalFromE4(amount)}`.trim();

const RANGE = /^\D*([\d,]+)(?:\.\d+)?\s*(?:-|–|to)\s*\D*([\d,]+)(?:\.\d+)?\D*$/;

type Range = { top: bigint; said: string };

/** A range as a tender states it: in words, such as 1000-4000, or by its lower end beside its value; null where it states none. */
function rangeOf({ estimateE4, estimateLeastE4, estimateStated, currency }: AwardStated): Range | null {
  if (estimateE4 !== null)
    return estimateLeastE4 !== null && estimateLeastE4 < estimateE4
      ? { top: estimateE4, said: `${pounds(estimateLeastE4, currency)} to ${pounds(estimateE4, currency)}` }
      : null;
  const [said, , top] = RANGE.exec(estimateStated ?? '') ?? [];
  return said === undefined || top === undefined ? null : { top: BigInt(top.replaceAll(',', '')) * E4, said };
}

const aboveEstimate: Test = (award) => {
  const { valueE4, currency, estimateE4, estimateCurrency } = award;
  if (valueE4 === null || currency === null || currency !== estimateCurrency) return null;
  const range = rangeOf(award);
  if (range)
    return range.top > 0n && valueE4 > range.top
      ? `The award is worth ${pounds(valueE4, currency)}, more than its own tender’s range of ${range.said}.`
      : null;
  return estimateE4 !== null && estimateE4 > 0n && valueE4 >= TIMES * estimateE4
    ? `The award is worth ${pounds(valueE4, currency)}, at least ${TIMES} times the ${pounds(estimateE4, currency)} that its own tender expected.`
    : null;
};

/** Whether a whole sum has at most three digits before its closing zeros. */
const isRound = (amount: bigint): boolean =>
  amount % E4 === 0n && /^\d{1,3}0*$/.test((amount / E4).toString());

const isJustUnder = (amount: bigint, limit: bigint): boolean =>
  amount < limit && amount * 100n >= limit * 99n;

const justUnderThreshold: Test = ({ valueE4, currency, vat, day }, limits) => {
  if (valueE4 === null || currency !== 'GBP' || day === '' || !isRound(valueE4)) return null;
  const under = limits.find(
    (limit) =>
      limit.valueE4 !== null &&
      isJustUnder(valueE4, limit.valueE4) &&
      forceOn(limit, day) === 'IN_FORCE' &&
      (vat === null || vat === 'UNKNOWN' || limit.vat === null || limit.vat === vat),
  );
  return (
    (under &&
      `The award is worth ${pounds(valueE4, currency)}, a round sum within one per cent below ${pounds(under.valueE4!, 'GBP')} (${under.title}; in force on ${day}).`) ??
    null
  );
};

const endBeforeStart: Test = ({ startsOn, endsOn }) =>
  startsOn !== null && endsOn !== null && endsOn < startsOn
    ? `It ends on ${endsOn}, before it starts on ${startsOn}.`
    : null;

const valueIsReference: Test = ({ valueE4, currency, references }) => {
  if (valueE4 === null || valueE4 <= 0n || valueE4 % E4 !== 0n) return null;
  const digits = (valueE4 / E4).toString();
  const same = references.find((reference) => reference.split(/\D+/).includes(digits));
  return digits.length >= FEWEST_DIGITS && same !== undefined
    ? `Its value, ${pounds(valueE4, currency)}, is the number in its own reference, ${same}: one may have been typed for the other.`
    : null;
};

const sizeNoByDefault: Test = ({ sizeByDefault }) =>
  sizeByDefault > 0
    ? `${sizeByDefault} of its suppliers count as large because a form says No to SME, which is also what stands there if nobody answers.`
    : null;

/** Every rule with its test, in the order in which flags of one award are told. */
export const TESTS: Readonly<Record<FlagRule, Test>> = {
  ABOVE_ESTIMATE: aboveEstimate,
  JUST_UNDER_THRESHOLD: justUnderThreshold,
  END_BEFORE_START: endBeforeStart,
  VALUE_IS_REFERENCE: valueIsReference,
  SIZE_NO_BY_DEFAULT: sizeNoByDefault,
};
