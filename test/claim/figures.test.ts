import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureSaid, hundredthsOf } from '../../src/claim/figures.ts';

test('a part of a whole in hundredths is the nearest there is', () => {
  const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
  fc.assert(
    fc.property(amount, amount, (part, whole) => {
      fc.pre(whole !== 0n);
      const found = hundredthsOf(part, whole)!;
      const size = (value: bigint): bigint => (value < 0n ? -value : value);
      const distance = (candidate: bigint): bigint => size(candidate * whole - part * 1_000_000n);
      for (const other of [found - 1n, found + 1n]) expect(distance(found) <= distance(other)).toBe(true);
    }),
  );
  expect(hundredthsOf(1n, 0n)).toBeNull();
  expect(hundredthsOf(1n, 3n)).toBe(333_333n);
});

test('figures are said as people write them', () => {
  expect(figureSaid(2_452_900_000_000n, 'GBP')).toBe('£245,290,000.00');
  expect(figureSaid(-10_001n, 'GBP')).toBe('-£1.0001');
  expect(figureSaid(544_500n, 'PERCENT')).toBe('54.45 %');
  expect(figureSaid(300_000n, 'DAYS')).toBe('30 days');
  expect(figureSaid(330_000n, 'COUNT')).toBe('33');
});
