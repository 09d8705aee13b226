import { expect } from 'vitest';
import { curatedBodies } from '../../../../src/identity/curated-bodies.ts';
import { spellingRules } from '../../../../src/identity/rules.ts';
import { testWith } from '../../shared-data.ts';
import falseFriends from './false-friends.json' with { type: 'json' };
import { REGISTER, realRegister } from './govuk-register.ts';

const MINISTRY = 'ministry-of-justice';

testWith(REGISTER)('every buyer of the ministry’s family in the December 2013 release resolves', async () => {
  const register = await realRegister();
  const printed = {
    'HM Prison Service': 'hm-prison-service',
    'HM Prison Service Shared Services': 'hm-prison-service',
    'Her Majestys Court Service Wales Region': 'hm-courts-and-tribunals-service',
    'Lancashire Probation Trust': 'lancashire-probation-trust',
    'Leicestershire and Rutland Probation Trust': 'leicestershire-and-rutland-probation-trust',
    'Ministry of Justice': MINISTRY,
    'Northumbria Probation Trust': 'northumbria-probation-trust',
    'Office of the Public Guardian': 'office-of-the-public-guardian',
    'Royal Courts of Justice': 'hm-courts-and-tribunals-service',
    'Youth Justice Board for England and Wales': 'youth-justice-board-for-england-and-wales',
  };
  const resolved = Object.keys(printed).map((raw) => [raw, register.buyer(raw)]);
  expect(Object.fromEntries(resolved)).toEqual(printed);
  const family = register.family(MINISTRY);
  expect(Object.values(printed).filter((slug) => !family.has(slug))).toEqual([]);
});

testWith(REGISTER)('spellings of other releases resolve as well', async () => {
  const { buyer } = await realRegister();
  const printed = [
    'Ministry of Justice.',
    'The Secretary of State for Justice',
    'MoJ',
    'HMCTS',
    'NOMS',
    'Parole Board The',
  ];
  expect(printed.map(buyer)).toEqual([
    MINISTRY,
    MINISTRY,
    MINISTRY,
    'hm-courts-and-tribunals-service',
    'national-offender-management-service',
    'parole-board',
  ]);
});

testWith(REGISTER)('no false friend resolves into the family', async () => {
  const register = await realRegister();
  const family = register.family(MINISTRY);
  const caught = falseFriends.names.filter(({ spelling }) => family.has(register.buyer(spelling) ?? ''));
  expect(caught).toEqual([]);
});

testWith(REGISTER)('every rule names a body the register has', async () => {
  const { directory } = await realRegister();
  const slugs = spellingRules().flatMap(({ govukSlug }) => govukSlug ?? []);
  const parents = curatedBodies().flatMap((body) => [...body.parents, ...body.supersededBy]);
  const named = [...slugs, ...parents.map(({ govukSlug }) => govukSlug)];
  expect(named.filter((slug) => !directory.bySlug(slug))).toEqual([]);
});

testWith(REGISTER)('no rule says what the name itself says', async () => {
  const { directory } = await realRegister();
  const { nameKey, nameParts } = await import('../../../../src/names.ts');
  const needless = spellingRules().filter(({ spelling }) => {
    const parts = nameParts(spelling);
    return (
      directory.exact(spelling) ?? directory.normalised(nameKey(parts)) ?? directory.normalised(parts.base)
    );
  });
  expect(needless.map(({ spelling }) => spelling)).toEqual([]);
});
