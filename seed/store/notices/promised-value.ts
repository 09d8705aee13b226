import type { NodeValues } from '../../../src/graph/model.ts';
import { decimalFromE4 } from '../../../src/decimal.ts';
import { textOf } from '../../values/json.ts';
import type { KeptAward, KeptContract, KeptValue } from './kept.ts';
import { moneyOf, type Money } from './money.ts';
import type { Stage } from './stage.ts';
import { ofKind, valued, type Valued } from './values.ts';

/** A contract with the ids of all awards it is said to be for, also of those that no notice states. */
export type StatedContract = { id: string; contract: KeptContract; awards: readonly string[] };

type AwardValue = Valued &
  Pick<
    NodeValues<'Award'>,
    'valueFrom' | 'contractValueE4' | 'contractValueStated' | 'contractCurrency' | 'contractVat'
  >;

const isExact = ({ valueE4, currency }: Money): boolean => valueE4 != null && currency != null;

/** Cancelled before it was signed, as the standard means the status; one that was signed has been in force. */
export const isCancelledUnsigned = ({ status, dateSigned }: KeptContract): boolean =>
  statusOf(status) === 'cancelled' && textOf(dateSigned) === null;

/** A status as the standard writes it. */
export const statusOf = (status: KeptContract['status']): string | null =>
  textOf(status ?? undefined)
    ?.toLowerCase()
    .replace(/^canceled$/, 'cancelled') ?? null;

/** What contracts for one award alone are worth together; nothing where one of them does not say. */
function togetherOf(contracts: readonly StatedContract[]): Money {
  const all = contracts.map(({ contract }) => moneyOf(contract.value));
  const [first = {}] = all;
  if (contracts.some(({ awards }) => awards.length !== 1)) return {};
  if (all.length <= 1) return first;
  const areAlike = all.every(
    (one) => isExact(one) && one.currency === first.currency && one.vat === first.vat,
  );
  if (!areAlike) return {};
  const valueE4 = all.reduce((sum, one) => sum + (one.valueE4 ?? 0n), 0n);
  return { ...first, valueE4, valueStated: decimalFromE4(valueE4) };
}

/** Its amounts with and without VAT. */
const amountsOf = (values: readonly (KeptValue | null | undefined)[]): bigint[] =>
  values.flatMap((value) =>
    [moneyOf(value).valueE4, moneyOf({ amount: value?.amountGross ?? null }).valueE4].filter(
      (one) => one != null,
    ),
  );

/**
 * What an award is worth: as it states, else as its contracts do, once. Where both state a value and no amount of
 * them agrees, what the contracts state stands beside. An amount that may be a day rate as well as a total is kept as
 * stated, without a number.
 */
export function valueOfAward(
  { statedAmount, value }: KeptAward,
  contracts: readonly StatedContract[],
  stage: Stage,
): AwardValue {
  const unclear = textOf(statedAmount);
  if (unclear) return { valueStated: unclear.slice(0, 100), valueKind: 'UNCLEAR', valueFrom: 'AWARD' };
  const live = contracts.filter(({ contract }) => !isCancelledUnsigned(contract));
  const [own, together] = [moneyOf(value), togetherOf(live)];
  const isTheirs = own.valueStated ? !isExact(own) && isExact(together) : Boolean(together.valueStated);
  if (isTheirs) return { ...ofKind(together, stage, 'AWARD'), valueFrom: 'CONTRACT' };
  const stated = { ...ofKind(own, stage, 'AWARD'), valueFrom: own.valueStated ? 'AWARD' : null };
  if (!isExact(own) || !isExact(together)) return stated;
  const theirs = new Set([
    together.valueE4,
    ...(live.length === 1 ? amountsOf([live[0]!.contract.value]) : []),
  ]);
  const agree = own.currency === together.currency && amountsOf([value]).some((one) => theirs.has(one));
  if (agree) return stated;
  return {
    ...stated,
    contractValueE4: together.valueE4 ?? null,
    contractValueStated: together.valueStated ?? null,
    contractCurrency: together.currency ?? null,
    contractVat: together.vat ?? null,
  };
}

/** What a contract is worth: as it states, else as its award does, if it is the only contract of it. */
export function valueOfContract(
  contract: KeptContract,
  onlyFor: KeptAward | undefined,
  stage: Stage,
): Valued & Pick<NodeValues<'Contract'>, 'valueFrom'> {
  const own = valued(contract.value, stage, 'AWARD');
  if (own.valueStated) return { ...own, valueFrom: 'CONTRACT' };
  const award = onlyFor && textOf(onlyFor.statedAmount) === null ? moneyOf(onlyFor.value) : {};
  return { ...ofKind(award, stage, 'AWARD'), valueFrom: award.valueStated ? 'AWARD' : null };
}
