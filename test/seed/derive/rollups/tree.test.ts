import { expect, test } from 'vitest';
import type { Pair } from '../../../../seed/derive/rollups/pairs.ts';
import { BySize } from '../../../../seed/derive/rollups/tree.ts';

const pair = (period: string): Pair => ({
  ...{ supplierId: 'acme', buyerId: 'courts', versionId: 'v', dataset: 'd', currency: 'GBP', vat: 'UNKNOWN' },
  ...{ family: null, framework: null, lot: null, lotCategory: null, sector: null, financialYear: '2013/14' },
  ...{ sizeReported: 'SME', sizeAsOfPeriod: 'SME', sizeLatest: 'SME', sizeBestKnown: 'SME' },
  ...{ netE4: 10n, grossE4: 10n, creditsE4: 0n, lines: 1n, firstPeriod: period, lastPeriod: period },
});

test.each([
  [['2013-04', '2014-05', '2013-06']],
  [['2014-05', '2013-06', '2013-04']],
  [['2013-06', '2013-04', '2014-05']],
])('sums begin and end with the first and last month of their lines, told in the order %j', (periods) => {
  const sums = new BySize();
  for (const period of periods) sums.add([pair(period)]);
  const rows = sums.rows(new Map([['courts', ['ministry']]]));
  const months = rows.map(({ size, firstPeriod, lastPeriod }) => [size, firstPeriod, lastPeriod]);
  expect(months).toContainEqual(['ALL', '2013-04', '2014-05']);
  expect(new Set(months.map(([, ...both]) => both.join()))).toEqual(new Set(['2013-04,2014-05']));
});
