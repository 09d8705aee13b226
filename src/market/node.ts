import type { MarketSide } from '../../generated/schema-types.ts';
import type { SpendQuestion } from '../trade/node.ts';
import type { Ratio, Totals } from './arithmetic.ts';
import type { Ranked } from './ranked.ts';

type Figure = { question: SpendQuestion };

/** Positive sums of those who count, by id; `whole` is what their shares are of. */
export type ConcentrationNode = Figure & {
  of: MarketSide;
  counted: Totals;
  leftOut: number;
  whole: bigint;
};
export type MarketShareNode = Ranked & { of: MarketSide; whole: bigint };

/** A supplier two buyers share; the score is what is common to its shares, as fine as told apart. */
export type SharedSupplierNode = Ranked & { netA: bigint; netB: bigint };
type Side = Figure & { totals: Totals };
export type SupplierOverlapNode = {
  references: { a: string; b: string };
  a: Side;
  b: Side;
  shared: readonly SharedSupplierNode[];
};

export type SimilarBuyerNode = Ranked & {
  bySuppliers: Ratio;
  byLotCategories: Ratio;
  shared: readonly SharedSupplierNode[];
  lots: readonly string[];
};
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
