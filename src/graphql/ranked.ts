import { type Connection, connectionFrom, type PageArgs, pageArgs } from './connection.ts';

const SHAPE = ['bigint', 'string'] as const;

/** Something with a place among others: the higher score first, then by id. */
export type Ranked = Readonly<{ id: string; score: bigint }>;

const isBehind = (one: Ranked, other: Ranked): boolean =>
  one.score < other.score || (one.score === other.score && one.id > other.id);

/** In order of rank. */
export const inOrder = <Row extends Ranked>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => (isBehind(one, other) ? 1 : -1));

/** A page of what is in order already. */
export function rankedPage<Row extends Ranked>(
  rows: readonly Row[],
  args: PageArgs,
  max: number | undefined,
): Connection<Row> {
  const { first, after } = pageArgs(args, { shape: SHAPE, max });
  const place = after && { score: after[0], id: after[1] };
  const behind = place ? rows.filter((row) => isBehind(row, place)) : rows;
  return connectionFrom({ rows: behind, first, after, cursorOf: ({ score, id }) => [score, id] });
}
