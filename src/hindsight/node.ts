import type { Placed } from '../graphql/placed.ts';
import type { Ranked } from '../graphql/ranked.ts';
import type { SpendQuestion } from '../trade/node.ts';

/** What a body paid while it was part of a parent, and what it paid in all months if it is part of it now. */
export type ThenAndNowBodyNode = Ranked & {
  parentId: string;
  bodyId: string;
  netThen: bigint;
  netNow: bigint;
};
export type ThenAndNowParentNode = Ranked & { netThen: bigint; netNow: bigint };
export type ThenAndNowNode = {
  question: SpendQuestion;
  bodies: readonly ThenAndNowBodyNode[];
  unknownStarts: number;
};

/** What one version says of a month; `before` is what the one before it said of the same month. */
export type StatedMonthNode = Placed &
  Readonly<{
    month: string;
    dataset: string;
    asAt: string;
    netE4: bigint;
    lines: number;
    before: Readonly<{ asAt: string; netE4: bigint; lines: number }> | null;
    isCounted: boolean;
    isProvisional: boolean;
  }>;
export type RestatementsNode = { question: SpendQuestion; months: readonly StatedMonthNode[] };
