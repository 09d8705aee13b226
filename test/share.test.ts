import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf } from '../src/decimal.ts';

test.each([
  [1n, 4n, '0.250000'],
  [1n, 3n, '0.333333'],
  [2n, 3n, '0.666667'],
  [-1n, 3n, '-0.333333'],
  [5n, 4n, '1.250000'],
  [1n, -4n, '-0.250000'],
  [-1n, -4n, '0.250000'],
  [0n, 4n, '0.000000'],
  [0n, -4n, '0.000000'],
  [5n, 2_000_000n, '0.000002'],
  [7n, 2_000_000n, '0.000004'],
  [1n, 2_000_000n, '0.000000'],
  [3n, 2_000_000n, '0.000002'],
  [-1n, 2_000_000n, '0.000000'],
])('writes %s of %s as %s, rounding half to even', (part, whole, share) => {
  expect(shareOf(part, whole)).toBe(share);
});

test('has no share of nothing', () => {
  expect(shareOf(5n, 0n)).toBeNull();
});

test('is never further than half a millionth from the exact share', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.bigInt(1n, 10n ** 18n), (part, whole) => {
      const millionths = BigInt(String(shareOf(part, whole)).replace('.', ''));
      const error = millionths * whole - part * 1_000_000n;
      expect((error < 0n ? -error : error) * 2n <= whole).toBe(true);
    }),
  );
});
