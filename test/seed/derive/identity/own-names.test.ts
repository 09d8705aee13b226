import { expect, test } from 'vitest';
import { RELEASES } from '../../../../seed/derive/identity/mention.ts';
import { resolutionsOf } from '../../../../seed/derive/identity/resolutions.ts';
import type { Role } from '../../../../src/identity/spelling.ts';
import { sampleRegister } from './govuk-register.ts';

type Printed = string | readonly [raw: string, identifier: string];

/** Whom each printed name means, when these are all there are. */
function meant(role: Role, ...printed: Printed[]): Record<string, string> {
  const mentions = printed.map((one) => {
    const [raw, identifier] = typeof one === 'string' ? [one, null] : one;
    return {
      id: printed.indexOf(one).toString(),
      versionId: RELEASES,
      raw,
      identifiers: identifier ? [identifier] : [],
    };
  });
  const found = resolutionsOf(new Map([[role, mentions]]), sampleRegister().knowledge).get(role)!;
  return Object.fromEntries(
    mentions.map(({ id, raw }) => [
      raw,
      found
        .get(id)!
        .map((one) => one.organisationId)
        .join(),
    ]),
  );
}

const HUDDLE = 'Ninian Solutions Ltd t/a Huddle';

test.each(['Huddle', 'HUDDLE', 'The Huddle'])('%s is the one company that trades as it', (raw) => {
  expect(meant('SUPPLIER', HUDDLE, raw)[raw]).toBe('name-ninian-solutions-ltd');
});

test('a trading name in brackets is one as well', () => {
  const caterlink = 'Cater Link Limited (trading as Caterlink)';
  expect(meant('SUPPLIER', caterlink, 'Caterlink', 'Cater Link Ltd')).toEqual({
    [caterlink]: 'name-cater-link-ltd',
    Caterlink: 'name-cater-link-ltd',
    'Cater Link Ltd': 'name-cater-link-ltd',
  });
});

test.each<[what: string, others: Printed[], own: string]>([
  ['another company trades as it too', ['Corvus LLP trading as Huddle'], 'name-huddle'],
  ['one company is called so', ['Huddle Ltd'], 'name-huddle-ltd'],
  ['somebody with a number goes by it', [['Huddle', 'GB-COH:04103211']], 'GB-COH-04103211'],
  ['nobody trades as it', [], 'name-huddle'],
])('a name that somebody trades under is not theirs when %s', (what, others, own) => {
  const traders = what === 'nobody trades as it' ? [] : [HUDDLE];
  expect(meant('SUPPLIER', ...traders, ...others, 'Huddle ')['Huddle ']).toBe(own);
});

test('one without a legal form of its own is known by no trading name, for its own name may be short', () => {
  const zurich = 'Zurich Insurance t/a Zurich Municipal';
  expect(meant('SUPPLIER', zurich, 'Zurich Municipal')['Zurich Municipal']).toBe('name-zurich-municipal');
});

test('a trader whose number is known is meant by its number', () => {
  const found = meant('SUPPLIER', [HUDDLE, 'GB-COH:06213338'], 'Huddle');
  expect(found['Huddle']).toBe('GB-COH-06213338');
});

test('of two with numbers that are alike, a name means the one that is written so, and another spelling neither', () => {
  const councils: Printed[] = [
    ['Knowsley Borough Council', 'GB-CCS-URN:10003970'],
    ['Knowsley Metropolitan Borough Council', 'GB-CCS-URN:10030133'],
  ];
  const names = ['Knowsley Borough Council.', 'Knowsley Metropolitan Borough Council.', 'Knowsley Council'];
  expect(meant('BUYER', ...councils, ...names)).toMatchObject({
    'Knowsley Borough Council.': 'GB-CCS-URN-10003970',
    'Knowsley Metropolitan Borough Council.': 'GB-CCS-URN-10030133',
    'Knowsley Council': 'name-knowsley-council',
  });
});

test('a short form means the one who carries a number', () => {
  const [borough, short] = [['London Borough of Lambeth', 'GB-CCS-URN:10009195'], 'Lambeth Council'] as const;
  expect(meant('BUYER', borough, short)[short]).toBe('GB-CCS-URN-10009195');
});
