import { expect, test } from 'vitest';
import { percent, pounds, tenths } from '../../src/sell/entry.ts';

test.each([
  [76_201_757_900n, '£7,620,176'],
  [4_999n, '£0'],
  [5_000n, '£1'],
  [-15_000n, '-£2'],
  [-4_999n, '£0'],
  [-5_000n, '-£1'],
  [9_223_372_036_854_775_807n, '£922,337,203,685,478'],
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

test.each([
  [0n, '0'],
  [499n, '0'],
  [501n, '0.1'],
  [12_700_000n, '1,270'],
  [78_571n, '7.9'],
])('%s ten-thousandths to a tenth are %s', (numberE4, told) => {
  expect(tenths(numberE4)).toBe(told);
});
