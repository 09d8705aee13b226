import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachOf, sourceOf, totalSourceOf } from '../../src/spend/sources.ts';
import { type LineFilter, NO_CONDITIONS, NOW, type Reach } from '../../src/trade/conditions.ts';

const monthOf = (number: number): string =>
  `${2000 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
const number = (month: string): number =>
  (Number(month.slice(0, 4)) - 2000) * 12 + Number(month.slice(5)) - 1;
const every = (from: string, to: string): string[] =>
  from > to
    ? []
    : Array.from({ length: number(to) - number(from) + 1 }, (_, index) => monthOf(number(from) + index));

/** The months of whole financial years, from April of the first to March after the last. */
const monthsOfYears = ({ first, last }: Reach): string[] =>
  first > last ? [] : every(`${first.slice(0, 4)}-04`, `${Number(last.slice(0, 4)) + 1}-03`);

const span = fc
  .tuple(fc.nat(150), fc.nat(150))
  .map(([a, b]) => ({ from: monthOf(Math.min(a, b)), to: monthOf(Math.max(a, b)) }));

test('whole years and the months beside them are the months asked for, each once', () => {
  fc.assert(
    fc.property(span, ({ from, to }) => {
      const reach = reachOf('spent', { from, to, knownAt: NOW }, []);
      const beside = reach.spans.flatMap((one) => every(one.from, one.to));
      expect([...monthsOfYears(reach), ...beside].toSorted()).toEqual(every(from, to));
      // No year that is whole is left to lines.
      expect(beside.length).toBeLessThan(24);
    }),
  );
});

test.each([
  ['2013-04', '2014-03', { first: '2013/14', last: '2013/14', spans: [] }],
  ['2013-04', '2014-02', { first: '~', last: '', spans: [{ from: '2013-04', to: '2014-02' }] }],
  [
    '2013-03',
    '2014-04',
    {
      first: '2013/14',
      last: '2013/14',
      spans: [
        { from: '2013-03', to: '2013-03' },
        { from: '2014-04', to: '2014-04' },
      ],
    },
  ],
])('from %s to %s', (from, to, reach) => {
  expect(reachOf('supplied', { from, to, knownAt: NOW }, [])).toEqual(reach);
});

test('another day, and months of a buyer, are answered by lines alone', () => {
  const months = { from: '2013-04', to: '2014-03' };
  const lines = { first: '~', last: '', spans: [months] };
  expect(reachOf('invoiced', { ...months, knownAt: '2014-01-01' }, [])).toEqual(lines);
  expect(reachOf('spent', { ...months, knownAt: NOW }, ['period'])).toEqual(lines);
  expect(reachOf('invoiced', { ...months, knownAt: NOW }, ['period'])).toEqual({
    first: '2013-04',
    last: '2014-03',
    spans: [],
  });
});

const ANY: LineFilter = {
  ...NO_CONDITIONS,
  published: 1n,
  knownAt: NOW,
  sizeProperty: 'sizeBestKnown',
  from: '0000-04',
  to: '9999-03',
};

test.each([
  ['invoiced', {}, ['lot', 'period']],
  ['paid', {}, ['buyerId', 'family']],
  ['spent', {}, ['buyerId', 'framework']],
  ['spent', { to: '2014-03' }, ['buyerId']],
  ['billed', { families: ['g-cloud'], sizes: ['SME'] }, ['supplierId', 'sizeLatest']],
  ['supplied', { frameworks: ['g-cloud-9'] }, ['supplierId']],
  ['supplied', { sector: 'Health' }, ['supplierId']],
  ['supplied', { from: '2013-04' }, ['supplierId']],
  ['supplied', {}, ['supplierId', 'lotCategory']],
  ['everything', {}, ['supplierId', 'buyerId', '']],
  ['supplied', { knownAt: '2014-01-01' }, ['supplierId', 'buyerId']],
  ['supplied', {}, ['supplierId', 'buyerId', 'family']],
  ['paidByBuyer', { buyerIds: ['a'], families: ['g-cloud'] }, ['sizeLatest']],
  ['boughtByBuyer', { buyerIds: ['a'] }, ['lot']],
  ['boughtByBuyer', { buyerIds: ['a'], frameworks: ['g-cloud-9'] }, []],
  ['spentByBuyer', { buyerIds: ['a'] }, ['financialYear']],
  ['spentByBuyer', { buyerIds: ['a'], sector: 'Health' }, []],
  ['spentByBuyer', { buyerIds: ['a'], to: '2014-03' }, []],
  ['billedBySupplier', { supplierIds: ['b'] }, []],
  ['soldBySupplier', { supplierIds: ['b'], lots: ['g-cloud-9/cloud-hosting'] }, ['supplierId']],
  ['suppliedBySupplier', { supplierIds: ['b'] }, ['period']],
  ['everythingByBuyer', { buyerIds: ['a'] }, ['supplierId', '', '']],
  ['suppliedByBuyer', { buyerIds: ['a'], families: ['g-cloud'] }, ['supplierId']],
  ['suppliedByBuyer', { buyerIds: ['a'], sizes: ['SME'] }, ['supplierId']],
  ['suppliedByBuyer', { buyerIds: ['a'], lotCategories: ['hosting'] }, ['supplierId']],
  ['suppliedByBuyer', { buyerIds: ['a'], knownAt: '2014-01-01' }, ['supplierId']],
  ['suppliedByBuyer', { buyerIds: ['a'], from: '2013-04' }, ['supplierId']],
  ['suppliedByBuyer', { buyerIds: ['a'] }, ['supplierId', 'versionId']],
  ['suppliedByPair', { buyerIds: ['a'], supplierIds: ['b'] }, []],
  ['everythingBySupplier', { supplierIds: ['b'] }, ['buyerId']],
  ['suppliedBySupplier', { supplierIds: ['b'], sizes: ['SME'] }, ['buyerId']],
] as const)('the smallest rollup: %s for %j by %j', (source, filter, by) => {
  expect(sourceOf({ ...ANY, ...filter }, by)).toBe(source);
});

const NOTHING_LEFT_OUT = {
  ...{ buyerIds: [], supplierIds: [], families: [], frameworks: [] },
  ...{ lots: [], lotCategories: [], sizes: [], sectors: [] },
};

test.each([
  ['invoiced', {}, {}],
  ['invoiced', {}, { families: ['g-cloud'], sectors: ['Health'] }],
  ['paid', {}, { buyerIds: ['a'] }],
  ['spent', {}, { buyerIds: ['a'], lots: ['g-cloud-9/cloud-hosting'] }],
  ['billed', {}, { supplierIds: ['b'] }],
  ['supplied', {}, { supplierIds: ['b'], sectors: ['Health'] }],
  ['supplied', {}, { supplierIds: ['b'], buyerIds: ['a'] }],
  ['paidByBuyer', { buyerIds: ['a'] }, { families: ['g-cloud'], sizes: ['SME'] }],
  ['boughtByBuyer', { buyerIds: ['a'] }, { frameworks: [''] }],
  ['spentByBuyer', { buyerIds: ['a'] }, { sectors: ['Health'] }],
  ['paidByBuyer', { buyerIds: ['a'] }, { buyerIds: ['c'] }],
  ['suppliedByBuyer', { buyerIds: ['a'] }, { supplierIds: ['b'] }],
  ['suppliedBySupplier', { supplierIds: ['b'] }, { buyerIds: ['a'] }],
  ['suppliedByPair', { buyerIds: ['a'], supplierIds: ['b'] }, { families: ['g-cloud'] }],
] as const)(
  'the total is read where what is left out is told apart: %s for %j without %j',
  (source, filter, not) => {
    expect(totalSourceOf({ ...ANY, ...filter, not: { ...NOTHING_LEFT_OUT, ...not } }, [''])).toBe(source);
  },
);

test.each([
  ['everythingByBuyer', { supplierIds: ['b'] }],
  ['suppliedByBuyer', { families: ['g-cloud'] }],
  ['suppliedByBuyer', { sizes: ['SME'] }],
  ['suppliedByBuyer', { lotCategories: ['hosting'] }],
] as const)('groups by pair are read where what is left out is told apart: %s without %j', (source, not) => {
  const filter = { ...ANY, buyerIds: ['a'], not: { ...NOTHING_LEFT_OUT, ...not } };
  expect(sourceOf(filter, ['supplierId'])).toBe(source);
});
