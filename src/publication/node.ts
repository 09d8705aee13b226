import type { RowOf } from '../graph/catalogue.ts';
import type { Ranked } from '../graphql/ranked.ts';
import type { AwardedQuestion, PurchaseQuestion } from '../process/node.ts';
import type { Allowed } from './duty.ts';

/** How many days after its decision an award was announced; negative: before it. Days are YYYY-MM-DD. */
export type AwardDelayNode = Ranked &
  Readonly<{
    awardedOn: string;
    announcedOn: string;
    days: number;
    allowed: Allowed | null;
    /** Null where that cannot be said. */
    isLate: boolean | null;
  }>;

export type LateAwardsNode = Readonly<{
  question: AwardedQuestion;
  /** The latest first. */
  delays: readonly AwardDelayNode[];
  /** Of how many it can be said whether they are late, and how many are. */
  judged: number;
  late: number;
  undated: number;
  unannounced: number;
}>;

export type TendersWithoutAwardNode = Readonly<{
  parties: PurchaseQuestion['parties'];
  closedBy: string;
  /** How many closed by then, whatever became of them. */
  closed: number;
  withdrawn: number;
  /** Those of which nothing says how they ended, the earliest closed first. */
  tenders: readonly RowOf<'tender-outcomes'>[];
}>;

/** A buyer and a supplier between whom there is spend and no award, or an award and no spend. Months are YYYY-MM. */
export type UntiedPairNode = Ranked &
  Readonly<{
    side: 'SPEND' | 'AWARD';
    supplierId: string;
    buyerId: string;
    first: string | null;
    last: string | null;
    spend: { netE4: bigint; lines: number } | null;
    award: Omit<RowOf<'untied-awards'>, 'supplierId' | 'buyerId' | 'firstMonth' | 'lastMonth'> | null;
    linesTo?: string | null;
  }>;

export type UntiedBothWaysNode = Readonly<{
  awards: AwardedQuestion;
  pairs: readonly UntiedPairNode[];
  /** The last month with a line of these buyers. */
  linesTo: string | null;
}>;
