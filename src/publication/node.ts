import type { RowOf } from '../graph/catalogue.ts';
import type { Ranked } from '../graphql/ranked.ts';
import type { AwardedQuestion, PurchaseQuestion } from '../process/node.ts';

/** How many days after its decision an award was announced; negative: before it. Days are YYYY-MM-DD. */
export type Delay = Ranked & Readonly<{ awardedOn: string; announcedOn: string; days: number }>;

/** With the days that a duty allows; null: none was asked about. */
export type AwardDelayNode = Delay & Readonly<{ withinDays: number | null }>;

export type LateAwardsNode = Readonly<{
  question: AwardedQuestion;
  withinDays: number | null;
  /** The latest first. */
  delays: readonly Delay[];
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
