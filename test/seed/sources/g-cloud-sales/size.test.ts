import { expect, test } from 'vitest';
import { sizeOf } from '../../../../seed/sources/g-cloud-sales/size.ts';

test.for([
  ['SME', 'SME'],
  [' sme ', 'SME'],
  ['Yes', 'SME'],
  ['Large', 'LARGE'],
  ['LARGE ENTERPRISE', 'LARGE'],
  ['Non-SME', 'LARGE'],
  ['No', 'LARGE'],
  ['Micro', 'MICRO'],
  ['small', 'SMALL'],
  ['Medium-sized', 'MEDIUM'],
] as const)('reads “%s” as %s', ([printed, size]) => {
  expect(sizeOf(printed)).toBe(size);
});

test.for(['', ' ', '-', 'N/A', 'SME/Large', 'Unknown', 'Not stated', '1', 'constructor'])(
  'takes “%s” as not stated',
  (printed) => {
    expect(sizeOf(printed)).toBe('UNKNOWN');
  },
);
