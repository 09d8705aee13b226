import { expect, test } from 'vitest';
import { percent } from '../../src/sell/entry.ts';

test.each([
  [null, 'an unknown part'],
  ['0.000000', '0.0 %'],
  ['0.000999', 'less than 0.1 %'],
  ['0.001000', '0.1 %'],
  ['1.000000', '100.0 %'],
  ['-0.000500', '-0.1 %'],
])('a share of %s is told as %s', (share, told) => {
  expect(percent(share)).toBe(told);
});
