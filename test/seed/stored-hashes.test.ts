import { expect, test } from 'vitest';
import { lineFrom } from '../../seed/sources/g-cloud-sales/transform.ts';
import { noticeFrom } from '../../seed/store/notices/notice.ts';

// Graphs that were loaded before hold these: another hash would load every line and notice a second time.

test('the hash of a line is what it was', () => {
  const record = {
    period: '2013-11',
    amountE4: -12_345_678_901_234n,
    description: 'Café “cloud”',
    supplier: 'ACME LIMITED',
    buyer: 'Ministry of Justice',
    framework: 'G-Cloud 4',
    lot: 'Lot 1: IaaS',
    sector: '',
    size: 'SME',
  } as const;
  const setting = {
    versionId: 'g-cloud-sales@2013-12-13',
    dataset: 'g-cloud-sales',
    asAt: '2013-12-13',
    sample: false,
    vat: 'EXCLUSIVE',
  } as const;
  expect(lineFrom(record, { ordinal: 3, line: 5 }, setting).hash).toBe('yQCJEr92w8moIoLdTXj-Yt');
});

test('the id and the content of a notice are what they were, in whatever order its members come', () => {
  const members = { date: '2024-03-01T00:00:00Z', tag: ['tender'], ocid: 'ocds-b5fd17-1', id: 'a-1' };
  const tender = { id: 't', value: { currency: 'GBP', amount: 10.5 }, items: [{ id: '2' }, { id: '10' }] };
  const one = noticeFrom({ ...members, tender }, 'line 1', 'test');
  const other = noticeFrom({ tender, ...members }, 'line 1', 'test');
  expect(one.id).toBe('ocds-b5fd17-1|a-1|l9URYYsoKxcsapZN');
  expect(one.values['content']).toBe(
    'NYyxCsIwGITf5eZE/kSL8I8urg6dLB1iEkWwCaSJICXvLo0Vbvjug7sFzmQPhiZ9kLSXpHoibrlC4OnAMFJBINpWonWzvHV3p45NZ/MAD8g+OJ8wij/x8hvn9SX7aQYPm9KoYkNFqKPA27yKXydmiiVksKJdJ2BLSj7YDxjn0wW11i8=',
  );
  expect(other.values).toEqual(one.values);
});
