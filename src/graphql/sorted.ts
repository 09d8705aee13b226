import type { OrderedPlace, OrderedRow } from './ordered.ts';

const compare = (one: string | bigint, other: string | bigint): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** Ascending by number, text and id. */
export const byPlace = (one: OrderedRow, other: OrderedRow): number =>
  compare(one.number, other.number) || compare(one.text, other.text) || compare(one.id, other.id);

/** One page of rows that are all at hand, ascending: what the fragment in-order reads from the graph. */
export function rowsAt<Row extends OrderedRow>(
  rows: readonly Row[],
  { descending, afterNumber, afterText, afterId, limit }: OrderedPlace,
): Row[] {
  const sign = descending ? -1 : 1;
  const place = { number: descending ? -afterNumber : afterNumber, text: afterText, id: afterId ?? '' };
  return rows
    .filter((row) => afterId === null || sign * byPlace(row, place) > 0)
    .toSorted((one, other) => sign * byPlace(one, other))
    .slice(0, limit)
    .map((row) => (descending ? { ...row, number: -row.number } : row));
}
