import { expect, test } from 'vitest';
import { percent, pounds } from '../../src/sell/entry.ts';

test.each([
  [76_201_757_900n, '£7,620,176'],
  [4_999n, '£0'],
  [5_000n, '£1'],
  [-15_000n, '-£2'],
])('%s ten-thousandths are told as %s', (amountE4, told) => {
  expect(pounds(amountE4)).toBe(told);
});

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
