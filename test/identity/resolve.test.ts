import { expect, test } from 'vitest';
import { directoriesOf } from '../../src/identity/directory.ts';
import { knownByName, knowledgeOn } from '../../src/identity/resolve.ts';
import { knownBody } from '../support/known-body.ts';

const known = knowledgeOn({
  directories: directoriesOf([
    knownBody({ slug: 'laa', name: 'Legal Aid Agency', acronym: 'LAA' }),
    knownBody({ slug: 'justice', name: 'Ministry of Justice', acronym: 'MOJ' }),
    knownBody({ slug: 'complaints', name: 'Independent Complaints Commission' }),
    knownBody({ slug: 'facilities', name: 'Gov Facility Services Limited', acronym: 'GFSL' }),
    knownBody({ slug: 'loans', name: 'Student Loans Company' }),
    knownBody({ slug: 'post-office', name: 'Post Office' }),
    { ...knownBody({ slug: 'numbered', name: 'Channel Trains' }), identifiers: ['GB-COH:04103211'] },
  ]),
  rules: new Map(),
  decisions: new Map(),
});

test.each([
  ['Legal Aid Agency Ltd', null],
  ['The Ministry of Justice, PLC', null],
  ['Ministry of Justice Inc.', null],
  ['Ministries of Justice Limited', null],
  ['Ministry of Justice Ltd (MOJ)', null],
  ['Secretary of State for Justice LLP', null],
  ['Ministry of Justice Ltd - Legal Aid Agency', null],
  ['Ministry of Justice Ltd Accounts Payable', null],
  ['Independent Complaints Commission INC', null],
  ['Independent Complaints Commission ICC', 'complaints'],
  ['Gov Facility Services', 'facilities'],
  ['GOV FACILITY SERVICES LTD.', 'facilities'],
  ['The Gov Facility Service Ltd', 'facilities'],
  ['Gov Facility Srvices Ltd (GFSL)', 'facilities'],
  ['Gov Facility Services plc', null],
  ['Student Loans Company Limited', 'loans'],
  ['Post Office Limited', 'post-office'],
  ['Post Office plc', null],
  ['Channel Trains Ltd', 'numbered'],
  ['Gwasanaeth Trenau / Channel Trains', 'numbered'],
  ['Student Loans Company – Cwmni Benthyciadau Cymru', 'loans'],
  ['Student Loans Company / Acme', null],
])('a buyer printed as %s is %s: only a company has a legal form', (raw, body) => {
  expect(knownByName('BUYER', raw, known)?.organisationId ?? null).toBe(body);
});

test('a supplier of another legal form is another', () => {
  const resolved = (raw: string) => knownByName('SUPPLIER', raw, known)?.method ?? null;
  expect(resolved('Legal Aid Agency Ltd')).toBeNull();
  expect(resolved('Student Loans Company Limited')).toBeNull();
  expect(resolved('LEGAL AID AGENCY')).toBe('NORMALISED_NAME');
});

const near = knowledgeOn({
  directories: directoriesOf([
    knownBody({ slug: 'forest-enterprise-england', name: 'Forestry England' }),
    knownBody({ slug: 'employment-tribunal', name: 'Employment Tribunal' }),
    knownBody({ slug: 'finance-ni', name: 'Department of Finance (Northern Ireland)' }),
    knownBody({ slug: 'hs2', name: 'High Speed Two (HS2) Limited', acronym: 'HS2 Ltd' }),
    knownBody({ slug: 'forestry-england', name: 'Old Forests' }),
    knownBody({ slug: 'housing', name: 'Housing Process' }),
    knownBody({ slug: 'coal-boards', name: 'Mines' }),
    knownBody({ slug: 'board', name: 'Coal Board' }),
    knownBody({ slug: 'gas', name: 'National Gas' }),
  ]),
  rules: new Map(),
  decisions: new Map(),
});

test.each([
  ['Forest Enterprise England', 'forest-enterprise-england'],
  ['Employment Tribunals', 'employment-tribunal'],
  ['Department of Finance NI', 'finance-ni'],
  ['Department of Finance, N I', 'finance-ni'],
  ['HS2', 'hs2'],
  ['HS2 Ltd', 'hs2'],
  ['Coal Boards', 'board'],
  ['National Ga', null],
  ['Housing Proces', null],
])('a buyer %s is %s', (raw, body) => {
  expect(knownByName('BUYER', raw, near)?.organisationId ?? null).toBe(body);
  expect(knownByName('SUPPLIER', raw, near)).toBeNull();
});

test('a name comes before what the slug of another body says', () => {
  expect(knownByName('BUYER', 'forestry england', near)?.organisationId).toBe('forest-enterprise-england');
  const rules = new Map([['BUYER forest enterprise england', { organisationId: 'hs2', reason: 'decided' }]]);
  expect(knownByName('BUYER', 'Forest Enterprise England', { ...near, rules })?.method).toBe('CURATED_RULE');
});
