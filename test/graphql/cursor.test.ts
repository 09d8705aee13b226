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

test('the largest and the smallest integer of the graph are places', () => {
  for (const amount of [9223372036854775807n, -9223372036854775808n])
    expect(decodeCursor(encodeCursor([amount, 'a']), SHAPE)).toEqual([amount, 'a']);
});

test.each([
  ['empty', ''],
  ['not base64url', 'a+b/c='],
  ['not JSON', Buffer.from('nonsense').toString('base64url')],
  ['not a list', forged({ 0: 'i1' })],
  ['of another length', encodeCursor([1n])],
  ['of other kinds', encodeCursor(['1', 'a'])],
  ['with a number', forged([1, 'sa'])],
  ['with a list inside', forged([['i1'], 'sa'])],
  ['with something beyond 64 bits', forged(['i9223372036854775808', 'sa'])],
  ['with something below 64 bits', forged(['i-9223372036854775809', 'sa'])],
  ['with a fraction', forged(['i1.5', 'sa'])],
  ['very long', encodeCursor([1n, 'a'.repeat(3_000)])],
])('a cursor that is %s is refused with what to do', (_how, cursor) => {
  expect(() => decodeCursor(cursor, SHAPE)).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining('endCursor') }),
  );
});
