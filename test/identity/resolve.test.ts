import { expect, test } from 'vitest';
import { directoriesOf } from '../../src/identity/directory.ts';
import { knownByName, knowledgeOn } from '../../src/identity/resolve.ts';
import { knownBody } from '../support/known-body.ts';

const directories = directoriesOf([knownBody({ slug: 'laa', name: 'Legal Aid Agency' })]);
const known = knowledgeOn({ directories, rules: new Map(), decisions: new Map() });

test('a buyer is a body whatever legal form is printed with it; a supplier of another form is another', () => {
  const resolved = (role: 'BUYER' | 'SUPPLIER', raw: string) => {
    const found = knownByName(role, raw, known);
    return found && [found.organisationId, found.method];
  };
  expect(resolved('BUYER', 'Legal Aid Agency Ltd')).toEqual(['laa', 'NORMALISED_NAME']);
  expect(resolved('SUPPLIER', 'Legal Aid Agency Ltd')).toBeNull();
  expect(resolved('SUPPLIER', 'LEGAL AID AGENCY')).toEqual(['laa', 'NORMALISED_NAME']);
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
