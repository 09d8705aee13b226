import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CursorShape, decodeCursor, encodeCursor } from '../../src/graphql/cursor.ts';

const SHAPE: CursorShape = ['bigint', 'string'];
const forged = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a cursor brings back exactly where the page ended', () => {
  const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  fc.assert(
    fc.property(int64, fc.string({ unit: 'grapheme', maxLength: 200 }), (amount, key) => {
      expect(decodeCursor(encodeCursor([amount, key]), SHAPE)).toEqual([amount, key]);
    }),
  );
});

/** A cursor of so many characters. */
const ofLength = (length: number): string => encodeCursor([1n, 'a'.repeat((length / 4) * 3 - 10)]);

test.each([
  ['the least integer', encodeCursor([-(2n ** 63n), 'a'])],
  ['the largest integer', encodeCursor([2n ** 63n - 1n, 'a'])],
  ['as many characters as it may have', ofLength(2_000)],
])('a cursor with %s is taken', (_what, cursor) => {
  expect(decodeCursor(cursor, SHAPE)).toHaveLength(2);
});

test.each([
  ['empty', ''],
  ['not base64url', 'a+b/c='],
  ['preceded by something', ` ${encodeCursor([1n, 'a'])}`],
  ['followed by something', `${encodeCursor([1n, 'a'])}=`],
  ['not JSON', Buffer.from('nonsense').toString('base64url')],
  ['not a list', forged({ 0: 'i1' })],
  ['of another length', encodeCursor([1n])],
  ['of other kinds', encodeCursor(['1', 'a'])],
  ['with a number', forged([1, 'sa'])],
  ['with a list inside', forged([['i1'], 'sa'])],
  ['with something beyond 64 bits', forged(['i9223372036854775808', 'sa'])],
  ['with something below 64 bits', forged(['i-9223372036854775809', 'sa'])],
  ['with an integer of twenty digits', forged(['i00000000000000000001', 'sa'])],
  ['with an integer that something precedes', forged(['i 1', 'sa'])],
  ['with an integer without digits', forged(['i', 'sa'])],
  ['with an integer of another mark', forged(['x1', 'sa'])],
  ['with a text of another mark', forged(['i1', 'xa'])],
  ['with a text where an integer stands', forged(['s1', 'sa'])],
  ['with an integer where a text stands', forged(['i1', 'i1'])],
  ['with a fraction', forged(['i1.5', 'sa'])],
  ['longer than it may be', ofLength(2_004)],
  ['of another list, longer', encodeCursor([1n, 'a', 'b'])],
])('a cursor that is %s is refused with what to do', (_how, cursor) => {
  expect(() => decodeCursor(cursor, SHAPE)).toThrow(
    expect.objectContaining({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/endCursor.*leave it out/),
    }),
  );
});
