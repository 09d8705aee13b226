import { counted } from '../counted.ts';
import type { RowOf } from '../graph/catalogue.ts';

export type DatasetNode = RowOf<'datasets'>;

/** One dated state of a dataset; `periods` are the months it has lines of, in order. */
export type DatasetVersionNode = RowOf<'versions-by-id'>;

/** Suppliers report late, so the next version states the newest months of a version anew. */
const PROVISIONAL = 2;

/** The months of a version that a later one is likely to restate. */
export const provisionalMonths = ({ periods }: Pick<DatasetVersionNode, 'periods'>): readonly string[] =>
  periods.slice(-PROVISIONAL);

/** What coverage is asked about; null is all. */
export type CoverageNode = Readonly<{
  buyerIds: readonly string[] | null;
  perimeter: string;
  source: string | null;
}>;

export type CoverageMonthNode = RowOf<'coverage-months.all'>;

export type RejectedRow = RowOf<'rejected-records'>;

/** Rejected records by why, the commonest first. */
export function byReason(rows: readonly RejectedRow[]): { reason: string; records: number }[] {
  return [...Map.groupBy(rows, ({ reason }) => reason)]
    .map(([reason, some]) => ({ reason, records: some.reduce((sum, { records }) => sum + records, 0) }))
    .toSorted((a, b) => b.records - a.records || (a.reason < b.reason ? -1 : 1));
}

/** A sentence for each source that rejected records, with how many of how many, and why. */
export const rejectionsSaid = (rows: readonly RejectedRow[]): string[] =>
  [...Map.groupBy(rows, ({ source }) => source)].map(([source, some]) => {
    const reasons = byReason(some);
    const rejected = reasons.reduce((sum, { records }) => sum + records, 0);
    const why = reasons.map(({ reason, records }) => `${records} ${reason}`).join(', ');
    return `${rejected} of ${counted(some[0]!.seen, 'record')} of ${source} ${rejected === 1 ? 'was' : 'were'} rejected when it was imported (${why}); some may belong to this figure.`;
  });
