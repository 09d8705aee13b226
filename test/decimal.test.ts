import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalFromE4, e4FromDecimal } from '../src/decimal.ts';

test.each([
  [1_205_000n, '120.50'],
  [70_978_869_425n, '7097886.9425'],
  [0n, '0.00'],
  [1n, '0.0001'],
  [-1n, '-0.0001'],
  [-1_205_000n, '-120.50'],
  [12_010n, '1.201'],
  [2n ** 63n - 1n, '922337203685477.5807'],
])('writes %s ten-thousandths as %s', (amount, text) => {
  expect(decimalFromE4(amount)).toBe(text);
});

test.each([
  ['5', 50_000n],
  ['-0.5', -5_000n],
  ['-0', 0n],
  ['922337203685477.5807', 2n ** 63n - 1n],
  ['000000000000001', 10_000n],
])('reads %s as %s ten-thousandths', (text, amount) => {
  expect(e4FromDecimal(text)).toBe(amount);
});

test('reads back every amount a 64-bit integer holds', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }), (amount) => {
      expect(e4FromDecimal(decimalFromE4(amount))).toBe(amount);
    }),
  );
});

test.each([
  '1.23456',
  '1e5',
  '1,000',
  ' 1',
  '1.',
  '.5',
  '+1',
  '--1',
  '',
  '0x1',
  '٣',
  '922337203685477.5808',
  '-922337203685477.5808',
  '0000000000000001',
  '1.2.3',
  'NaN',
])('refuses %j, which is not exact', (text) => {
  expect(() => e4FromDecimal(text)).toThrow(
    expect.objectContaining({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('at most 15 digits before and 4 after the point'),
    }),
  );
});
