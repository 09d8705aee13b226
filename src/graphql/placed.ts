import { type Connection, connectionFrom, type PageArgs, pageArgs } from './connection.ts';

/** Something with a place of its own among others: texts compared one after the other. */
export type Placed = Readonly<{ place: readonly string[] }>;

/** Whether a place is behind another of the same length. */
const isBehind = (place: readonly string[], other: readonly string[]): boolean => {
  const at = place.findIndex((text, index) => text !== other[index]);
  return at >= 0 && place[at]! > other[at]!;
};

/** In order of place. */
export const inPlace = <Row extends Placed>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => (isBehind(one.place, other.place) ? 1 : -1));

/** A page of what is in order of place already. @param shape says of how many texts a place is. */
export function placedPage<Row extends Placed>(
  rows: readonly Row[],
  args: PageArgs,
  { shape, max }: { shape: readonly 'string'[]; max: number | undefined },
): Connection<Row> {
  const { first, after } = pageArgs(args, { shape, max });
  const behind = after ? rows.filter(({ place }) => isBehind(place, after)) : rows;
  return connectionFrom({ rows: behind, first, after, cursorOf: ({ place }) => place });
}
