import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneyOf } from '../seed/store/notices/money.ts';
import { noticeFrom } from '../seed/store/notices/notice.ts';
import { scalars } from '../src/graphql/scalars.ts';
import { currencyCode, webAddress } from '../src/served.ts';
import { awardRelease } from './support/releases-file.ts';

test.each([
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['www.gov.uk', null],
  ['https://user:secret@www.gov.uk/a', null],
  ['https://user@www.gov.uk/a', null],
  ['', null],
  [null, null],
  [' https://www.gov.uk/a b ', 'https://www.gov.uk/a%20b'],
])('takes %j as a web address for %j', (text, address) => {
  expect(webAddress(text)).toBe(address);
});

test('what is taken for a web address, a currency or a day, the API can serve', () => {
  const text = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc
      .tuple(fc.constantFrom('javascript:', 'http://', 'https:', 'GB', 'eu'), fc.string())
      .map((parts) => parts.join('')),
    fc.constantFrom('gbp', 'EUR ', '£', '01/02/2020', '2020-02-30', '2020-06-01T23:59:59Z', '0000-01-01'),
  );
  fc.assert(
    fc.property(text, (found) => {
      const [address, currency] = [webAddress(found), currencyCode(found)];
      const release = awardRelease('ocds-b5fd17-1', 'Ministry', { date: found });
      const { publishedAt } = noticeFrom(release, '', 'test').values;
      const served = [
        address === null || scalars.URL.serialize(address),
        currency === null || scalars.Currency.serialize(currency),
        !publishedAt || scalars.Date.serialize(publishedAt.slice(0, 10)),
      ];
      expect(served).toHaveLength(3);
    }),
    { numRuns: 500 },
  );
});

test('an amount in no currency there is, is kept as stated and is no number', () => {
  expect(moneyOf({ amount: 5, currency: 'Pounds' })).toMatchObject({
    valueE4: null,
    valueStated: '5 Pounds',
    currency: null,
  });
  expect(moneyOf({ amount: 5, currency: 'gbp' })).toMatchObject({ valueE4: 50_000n, currency: 'GBP' });
  expect(moneyOf({ amount: 5 })).toMatchObject({ valueE4: 50_000n, valueStated: '5', currency: null });
});
