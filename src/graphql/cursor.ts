import { BuyergraphError } from '../errors.ts';
import { INT64_MAX } from '../decimal.ts';

/** Where a page ended: the values of the columns the rows are ordered by, the last of them unique. */
export type Keyset = readonly (string | bigint)[];

/** The kind of each value of a keyset, in order. */
export type CursorShape = readonly ('string' | 'bigint')[];

/** A keyset of that shape. */
export type KeysetOf<Shape extends CursorShape> = {
  readonly [Place in keyof Shape]: Shape[Place] extends 'bigint' ? bigint : string;
};

const MAX_LENGTH = 2_000;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
const INT64 = /^-?\d{1,19}$/;

/** The keyset as an opaque cursor: base64url of a JSON list, each value marked `s` (text) or `i` (integer). */
export const encodeCursor = (keyset: Keyset): string =>
  Buffer.from(
    JSON.stringify(keyset.map((value) => (typeof value === 'bigint' ? `i${value}` : `s${value}`))),
  ).toString('base64url');

const refused = (): BuyergraphError =>
  new BuyergraphError(
    'BAD_USER_INPUT',
    'The cursor in `after` or `before` is not one this list and order gave. Pass `pageInfo.endCursor`, `startCursor` or an ' +
      'edge’s `cursor` of the same field with the same order, or leave it out to start from the first page.',
  );

function valueOf(marked: unknown, kind: 'string' | 'bigint' | undefined): string | bigint {
  if (typeof marked !== 'string') throw refused();
  const text = marked.slice(1);
  if (kind === 'string' && marked.startsWith('s')) return text;
  if (kind !== 'bigint' || !marked.startsWith('i') || !INT64.test(text)) throw refused();
  const integer = BigInt(text);
  if (integer > INT64_MAX || integer < -INT64_MAX - 1n) throw refused();
  return integer;
}

/**
 * The keyset a cursor stands for.
 * @throws BuyergraphError BAD_USER_INPUT when it is not of this shape: forged, cut, or made for a list of another.
 */
export function decodeCursor<const Shape extends CursorShape>(cursor: string, shape: Shape): KeysetOf<Shape> {
  if (cursor.length > MAX_LENGTH || !BASE64URL.test(cursor)) throw refused();
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused();
  }
  if (!Array.isArray(values) || values.length !== shape.length) throw refused();
  const keyset: Keyset = values.map((value, index) => valueOf(value, shape[index]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `map` forgets the places, by which each value was checked
  return keyset as KeysetOf<Shape>;
}
