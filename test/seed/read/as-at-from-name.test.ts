import { expect, test } from 'vitest';
import { asAtFromName } from '../../../seed/read/as-at-from-name.ts';

const TODAY = '2025-11-24';

test.for([
  ['G-Cloud-Total-Spend-13-12-13.csv', '2013-12-13'],
  ['G-Cloud-Spend-14-07-14-v2-For-import.2012-rows-only.csv', '2014-07-14'],
  ['G-Cloud Spend 10-04-14 v1 For Publication.csv', '2014-04-10'],
  ['G-Cloud%20Spend%2010-04-14%20v1.csv', '2014-04-10'],
  ['g-cloud-sales-figures-july2017.csv', '2017-07-31'],
  ['G-Cloud-spend-Dec2017.csv', '2017-12-31'],
  ['G-Cloud_spend_data_to_end_March_2018.csv', '2018-03-31'],
  ['G-Cloud-spend-end-July2018.csv', '2018-07-31'],
  ['sales_2017-05-31_final.csv', '2017-05-31'],
  ['sales20170531.csv', '2017-05-31'],
  ['sales 31-May-2017.csv', '2017-05-31'],
  ['sales v2 May 2017.csv', '2017-05-31'],
  ['31.05.2017.csv', '2017-05-31'],
  ['sales-201705.csv', '2017-05-31'],
  ['Apr 2012 to Feb 2016.csv', '2016-02-29'],
  ['/vintages/2019-01-01/sales-14-07-31.csv', '2014-07-31'],
] as const)('reads %s as %s', ([name, asAt]) => {
  expect(asAtFromName(name, TODAY)?.asAt).toBe(asAt);
});

test('prefers the day first, and says so when the name can be read in two ways', () => {
  expect(asAtFromName('G-Cloud-Total-Spend-22-11-13.csv', TODAY)).toEqual({
    asAt: '2013-11-22',
    reason: '“22-11-13” in the file name, day first; ambiguous: year first it would be 2022-11-13',
  });
});

test.for([
  'sales.csv',
  'marketplace-2018.csv',
  'G-Cloud 9 sales.csv',
  '31-02-14.csv',
  '99-99-99.csv',
  '01-01-10.csv',
] as const)('finds no date in %s', (name) => {
  expect(asAtFromName(name, TODAY)).toBeNull();
});
