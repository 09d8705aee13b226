import type { NodeValues } from '../../../src/graph/model.ts';
import type { KeptValue } from './kept.ts';
import { moneyOf, type Money } from './money.ts';
import type { Stage } from './stage.ts';

/** A value and its kind. */
export type Valued = Money & Pick<NodeValues<'Award'>, 'valueKind'>;

/** The kind of what is stated: that of a framework is the most that may be bought under it. */
export const ofKind = (money: Money, stage: Stage, kind: 'ESTIMATE' | 'AWARD'): Valued => ({
  ...money,
  valueKind: money.valueStated ? (stage === 'FIRST_STAGE' ? 'CEILING' : kind) : null,
});

/** A value as it is stated, with its kind. */
export const valued = (
  value: KeptValue | null | undefined,
  stage: Stage,
  kind: 'ESTIMATE' | 'AWARD',
): Valued => ofKind(moneyOf(value), stage, kind);
