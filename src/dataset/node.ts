import type { RowOf } from '../graph/catalogue.ts';

export type DatasetNode = RowOf<'datasets'>;

/** One dated state of a dataset; `periods` are the months it has lines of, in order. */
export type DatasetVersionNode = RowOf<'versions-by-id'>;

/** What coverage is asked about; null is all. */
export type CoverageNode = Readonly<{
  buyerIds: readonly string[] | null;
  perimeter: string;
  source: string | null;
}>;

export type CoverageMonthNode = RowOf<'coverage-months.all'>;
