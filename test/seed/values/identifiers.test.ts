import { expect, test } from 'vitest';
import { identifiersOf } from '../../../seed/values/identifiers.ts';
import { canonicalIdentifier, companyNumber } from '../../../src/identifiers.ts';

test.each([
  ['04103211', '04103211'],
  ['4103211', '04103211'],
  ["'4103211", '04103211'],
  ['’04 103-211.', '04103211'],
  ['1', '00000001'],
  ['Company no. 4103211', '04103211'],
  ['Company No 4103211', '04103211'],
  ['company number: 4103211', '04103211'],
  ['Company Registration Number 4103211', '04103211'],
  ['Registered  company reg. num. # 4103211', '04103211'],
  ['Registered No: 4103211', '04103211'],
  ['Co. Reg 4103211', '04103211'],
  ['Co 4103211', '04103211'],
  ['No.4103211', '04103211'],
  ['Num 4103211', '04103211'],
  ['#4103211', '04103211'],
  ['SC123456', 'SC123456'],
  ['sc 1234', 'SC001234'],
  ['SP1234RS', 'SP1234RS'],
  ['IP1234R', 'IP01234R'],
  ['R1234567', 'R1234567'],
  ['R 12345', 'R0012345'],
  ['R123', 'R0000123'],
  ['SP1234R', 'SP01234R'],
  ['BR017493', 'BR017493'],
  ['NO004512', 'NO004512'],
  ['No 4103211', '04103211'],
  ['NO.4103211', '04103211'],
  ['br 17493', 'BR017493'],
  ['GN000042', 'GN000042'],
])('%s is company %s', (printed, number) => {
  expect(companyNumber(printed)).toBe(number);
});

test.each([
  '',
  '0',
  '00000000',
  '123456789',
  'SC1234567',
  'SP12345RS',
  'IP123456R',
  'R12345678',
  'OC1234S',
  'SC',
  'XX123456',
  'ASC123456',
  '1234R',
  '12a4',
  'n/a',
  'see 4103211',
])('“%s” is no company', (printed) => {
  expect(companyNumber(printed)).toBeNull();
});

const stated = (scheme: string, id: string) => identifiersOf({ identifier: { scheme, id } });

test.each([
  ['GB-COH', '4103211', 'GB-COH:04103211'],
  ['gb-coh', 'gb-coh-4103211', 'GB-COH:04103211'],
  ['GB-COH', 'GB-COH- 4103211', 'GB-COH:04103211'],
  ['GB-PPON', 'pabc-1234-wxyz', 'GB-PPON:PABC-1234-WXYZ'],
  ['GB-CHC', '0212345', 'GB-CHC:212345'],
  ['GB-CHC', '0012375', 'GB-CHC:12375'],
  ['GB-CHC', '12375', 'GB-CHC:12375'],
  ['GB-CHC', "'1 234 567-123", 'GB-CHC:1234567-123'],
  ['GB-SC', "'sc 012375", 'GB-SC:SC012375'],
  ['GB-NIC', 'nic101234', 'GB-NIC:101234'],
  ['GB-GOR', ' GB-GOR- D2 ', 'GB-GOR:D2'],
  ['GB-GOR', 'D2', 'GB-GOR:D2'],
  ['GB-NHS', 'r/1.a_b-c', 'GB-NHS:r/1.a_b-c'],
  ['GB-LAE', 'x'.repeat(40), `GB-LAE:${'x'.repeat(40)}`],
  ['GB-UKPRN', '10007784', 'GB-UKPRN:10007784'],
])('%s %s is %s', (scheme, id, identifier) => {
  expect(stated(scheme, id)).toEqual([identifier]);
});

test.each([
  ['GB-CFS', '12345678'],
  ['toString', '12345678'],
  ['GB-COH', 'unknown'],
  ['GB-COH', 'GB-CHC-4103211'],
  ['GB-PPON', 'XABC-1234-WXYZ'],
  ['GB-PPON', 'PABC-1234-WXYZ1'],
  ['GB-PPON', 'XPABC-1234-WXYZ'],
  ['GB-CHC', '1234'],
  ['GB-CHC', '12345678'],
  ['GB-CHC', '12345-'],
  ['GB-CHC', '12345-1234'],
  ['GB-CHC', 'A12345'],
  ['GB-SC', 'SC12345'],
  ['GB-SC', 'SC0123456'],
  ['GB-SC', 'XSC012345'],
  ['GB-NIC', '101234NIC'],
  ['GB-GOR', 'D'],
  ['GB-GOR', 'D 2'],
  ['GB-GOR', '(D2)'],
  ['GB-NHS', 'x'.repeat(41)],
])('%s %s identifies nobody', (scheme, id) => {
  expect(stated(scheme, id)).toEqual([]);
});

test('the identifiers of a party are those of all its statements, each once and in order', () => {
  const party = {
    identifier: { scheme: 'GB-COH', id: '4103211' },
    additionalIdentifiers: [
      { scheme: 'GB-COH', id: '04103211' },
      { scheme: 'GB-CHC', id: '212345' },
      { scheme: 'GB-CHC' },
      { id: '212345' },
      'GB-CHC-999999',
    ],
  };
  expect(identifiersOf(party as never)).toEqual(['GB-CHC:212345', 'GB-COH:04103211']);
  expect(identifiersOf({})).toEqual([]);
});

test.each([
  ...[
    '99999999',
    '00000000',
    '11111111',
    '12345678',
    '01234567',
    '87654321',
    '1',
    '00000001',
    '00000012',
    '123',
  ],
  ...['SC123456', 'SC000000', 'NI999999', 'OC000007', 'BR654321'],
])('“%s” stands where somebody has no company number', (id) => {
  expect(stated('GB-COH', id)).toEqual([]);
});

test.each(['99999998', '12345679', '00000861', '10000000', 'SC123457', '11111112', 'SE000036', 'NI12345'])(
  '“%s” only looks like a filler',
  (id) => {
    expect(stated('GB-COH', id)).toHaveLength(1);
  },
);

test.each(['1234567', '999999', '123456'])('“%s” is no charity’s number', (id) => {
  expect(stated('GB-CHC', id)).toEqual([]);
});

test.each([
  ['473829.0', 'GB-COH:00473829'],
  ["'473829.00", 'GB-COH:00473829'],
  ['4738.29', null],
  ['04.738.290', null],
  ['473829.', 'GB-COH:00473829'],
  ['SC.123457', 'GB-COH:SC123457'],
])('the number %s that went through a spreadsheet is %s, and nobody else’s', (printed, identifier) => {
  expect(canonicalIdentifier('GB-COH', printed)).toBe(identifier);
});

test.each(['SC000000', 'SC123456', 'OC999999', 'SE000000'])('“%s” fills a place behind letters too', (id) => {
  expect(canonicalIdentifier('GB-COH', id)).toBeNull();
});
