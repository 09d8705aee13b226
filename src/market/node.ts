import type { MarketSide } from '../../generated/schema-types.ts';
import type { SpendQuestion } from '../trade/node.ts';
import type { Totals } from './arithmetic.ts';
import type { Ranked } from '../graphql/ranked.ts';
import type { Shared } from './shared-suppliers.ts';
import type { Alike } from './similar.ts';

export { effectiveNumberE4, indexE4, positive, sumOf, type Totals } from './arithmetic.ts';
export { inOrder, type Ranked, rankedPage } from '../graphql/ranked.ts';
export { similarTo } from './similar.ts';
export { totalsBy } from './totals.ts';

type Figure = { question: SpendQuestion };

/** Positive sums of those who count, by id; `whole` is what their shares are of. */
export type ConcentrationNode = Figure & {
  of: MarketSide;
  counted: Totals;
  leftOut: number;
  whole: bigint;
};
export type MarketShareNode = Ranked & { of: MarketSide; whole: bigint };

export type SharedSupplierNode = Shared;
type Side = Figure & { totals: Totals };
export type SupplierOverlapNode = {
  references: { a: string; b: string };
  a: Side;
  b: Side;
  shared: readonly SharedSupplierNode[];
};

export type SimilarBuyerNode = Alike;
export type SimilarBuyersResultNode = Figure & {
  reference: string;
  unknownSupplier: string | null;
  buyers: readonly SimilarBuyerNode[];
};

export type FirstTimeSupplierNode = Ranked & { lines: number };
export type FirstTimeSuppliersResultNode = Figure & {
  suppliers: readonly FirstTimeSupplierNode[];
  netE4: bigint;
  allE4: bigint;
  historyFrom: string | null;
  historyMonths: number;
};

/** A lot with what others paid through it, which is its score, and what the buyer did; null: it did not use it. */
export type ComparedLotNode = Ranked & { otherBuyers: number; netE4: bigint | null };
export type LotsUsedAndIgnoredNode = Figure & {
  format: string | null;
  peers: number;
  lots: readonly ComparedLotNode[];
};
