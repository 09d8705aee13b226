import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf } from '../../../seed/values/amount.ts';

const E4 = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });

const decimals = (e4: bigint): string => `${e4 / 10_000n}.${String(e4 % 10_000n).padStart(4, '0')}`;
const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?=\.))/g, ',');

const NEGATIVES: readonly ((text: string) => string)[] = [
  (text) => `-${text}`,
  (text) => `(${text})`,
  (text) => `${text}-`,
  (text) => `−${text}`,
  (text) => `-£${text}`,
  (text) => `£(${text})`,
  (text) => ` ( £ ${text} ) `,
];

test('reads every amount of 64 bits exactly, in every notation, credits too', () => {
  const property = fc.property(
    E4,
    fc.constantFrom(decimals, (e4: bigint) => grouped(decimals(e4))),
    (e4, print) => {
      expect(amountOf(print(e4))).toEqual({ amountE4: e4 });
      expect(amountOf(`£${print(e4)} `)).toEqual({ amountE4: e4 });
      for (const negative of NEGATIVES) expect(amountOf(negative(print(e4)))).toEqual({ amountE4: -e4 });
    },
  );
  fc.assert(property);
});

test('reads every amount of pence that a spreadsheet shows with its binary error', () => {
  const property = fc.property(
    fc.integer({ min: 1, max: 10_000_000 }),
    fc.integer({ min: 1, max: 100 }),
    (pence, count) => {
      const noisy = ((pence / 100) * count).toPrecision(17);
      expect(amountOf(noisy)).toEqual({ amountE4: BigInt(pence) * BigInt(count) * 100n });
    },
  );
  fc.assert(property);
});

test('never throws, and never answers with anything but an amount or a reason', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789.,-()£ eE+€−x%'.split('')) });
  const property = fc.property(text, (printed) => {
    const read = amountOf(printed);
    expect('reason' in read ? typeof read.reason : typeof read.amountE4).toBe(
      'reason' in read ? 'string' : 'bigint',
    );
  });
  fc.assert(property);
});

test.for([
  ['1.2E+05', 1_200_000_000n],
  ['1.5e-3', 15n],
  ['.5', 5_000n],
  ['5.', 50_000n],
  ['1 234.50', 12_345_000n],
  ['1\u00a0234', 12_340_000n],
  ['1234.5600000000001', 12_345_600n],
  ['1234.5599999999999', 12_345_600n],
  ['1.13686837721616E-13', 0n],
  ['12.34560000', 123_456n],
  ['Â£12', 120_000n],
  ['GBP 5', 50_000n],
  ['-0', 0n],
  ['+5', 50_000n],
  ['–5', -50_000n],
  ['﹣5', -50_000n],
  ['－5', -50_000n],
  ['5 -', -50_000n],
  ['- 5', -50_000n],
  ['- £ 5', -50_000n],
  ['5gbp', 50_000n],
  ['1e05', 1_000_000_000n],
  ['5 £ -', -50_000n],
  ['12 345', 123_450_000n],
  ['1  234', 12_340_000n],
  [` ${'0'.repeat(80)} `, 0n],
  ['1,234,567.89', 12_345_678_900n],
  ['1 234 567', 12_345_670_000n],
  ['1\n234', 12_340_000n],
  ['0'.repeat(80), 0n],
  // What lies behind the fourth decimal is noise below 10^-7 of a pound and up to 10^-13 of the amount.
  ['100000.00000001', 1_000_000_000n],
  ['100000000.00000009', 1_000_000_000_000n],
  ['99999999.99999999', 1_000_000_000_000n],
  // The whole is noise below a billionth.
  ['0.0000000009', 0n],
  ['9e-30', 0n],
] as const)('reads %s', ([printed, amountE4]) => {
  expect(amountOf(printed)).toEqual({ amountE4 });
});

test.for([
  ['', 'AMOUNT_MISSING'],
  ['-', 'AMOUNT_MISSING'],
  [' £ - ', 'AMOUNT_MISSING'],
  ['N/A', 'AMOUNT_MISSING'],
  ['na', 'AMOUNT_MISSING'],
  ['NIL', 'AMOUNT_MISSING'],
  ['None', 'AMOUNT_MISSING'],
  ['null', 'AMOUNT_MISSING'],
  ['TBC', 'AMOUNT_MISSING'],
  ['#N/A', 'AMOUNT_MISSING'],
  ['£', 'AMOUNT_MISSING'],
  ['–—', 'AMOUNT_MISSING'],
  ['tbc soon', 'AMOUNT_UNREADABLE'],
  ['not tbc', 'AMOUNT_UNREADABLE'],
  ['117.66667', 'AMOUNT_TOO_FINE'],
  ['33.3333333333333', 'AMOUNT_TOO_FINE'],
  ['0.00005', 'AMOUNT_TOO_FINE'],
  ['1234567890.12341', 'AMOUNT_TOO_FINE'],
  ['922337203685477.5808', 'AMOUNT_TOO_LARGE'],
  ['9e30', 'AMOUNT_TOO_LARGE'],
  ['1e30', 'AMOUNT_TOO_LARGE'],
  ['99999.00000001', 'AMOUNT_TOO_FINE'],
  ['100000000.0000001', 'AMOUNT_TOO_FINE'],
  ['0.000000001', 'AMOUNT_TOO_FINE'],
  ['0.00015', 'AMOUNT_TOO_FINE'],
  ['€5', 'AMOUNT_NOT_STERLING'],
  ['US$5', 'AMOUNT_NOT_STERLING'],
  ['¥5', 'AMOUNT_NOT_STERLING'],
  ['5 eur', 'AMOUNT_NOT_STERLING'],
  ['USD 5', 'AMOUNT_NOT_STERLING'],
  ['europe', 'AMOUNT_UNREADABLE'],
  ['1.234,56', 'AMOUNT_UNREADABLE'],
  ['1,23', 'AMOUNT_UNREADABLE'],
  ['0,123', 'AMOUNT_UNREADABLE'],
  ['12,34,567', 'AMOUNT_UNREADABLE'],
  ['££5', 'AMOUNT_UNREADABLE'],
  ['--5', 'AMOUNT_UNREADABLE'],
  ['(-5)', 'AMOUNT_UNREADABLE'],
  ['-5-', 'AMOUNT_UNREADABLE'],
  ['(5', 'AMOUNT_UNREADABLE'],
  ['5)', 'AMOUNT_UNREADABLE'],
  ['.', 'AMOUNT_UNREADABLE'],
  ['1e', 'AMOUNT_UNREADABLE'],
  ['e5', 'AMOUNT_UNREADABLE'],
  ['1e31', 'AMOUNT_UNREADABLE'],
  ['1e-31', 'AMOUNT_UNREADABLE'],
  ['1e00005', 'AMOUNT_UNREADABLE'],
  ['1 23', 'AMOUNT_UNREADABLE'],
  ['1,234 567', 'AMOUNT_UNREADABLE'],
  ['1234,567', 'AMOUNT_UNREADABLE'],
  ['1,2345', 'AMOUNT_UNREADABLE'],
  ['1  2', 'AMOUNT_UNREADABLE'],
  ['5 pounds', 'AMOUNT_UNREADABLE'],
  ['about 5', 'AMOUNT_UNREADABLE'],
  ['1e999', 'AMOUNT_UNREADABLE'],
  ['0x10', 'AMOUNT_UNREADABLE'],
  ['Infinity', 'AMOUNT_UNREADABLE'],
  ['1000000-4000000', 'AMOUNT_UNREADABLE'],
  ['9'.repeat(81), 'AMOUNT_UNREADABLE'],
] as const)('refuses “%s”: %s', ([printed, reason]) => {
  expect(amountOf(printed)).toEqual({ reason });
});
