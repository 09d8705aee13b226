import { expect, test } from 'vitest';
import { namedWithMore, severalNamed, type Namer } from '../../src/identity/cells.ts';
import { normalised } from '../../src/normalised.ts';

const BODIES: Readonly<Record<string, string | null>> = {
  'Ministry of Justice': 'MoJ',
  'Legal Aid Agency': 'LAA',
  'Home Office': null,
  'Her Majesty’s Passport Office': 'HMPO',
  'Department for Environment, Food and Rural Affairs': 'DEFRA',
  Health: null,
  Safety: null,
  'Health and Safety': null,
  'Office of Gas and Electricity Markets': 'Ofgem',
};

const PART_OF: Readonly<Record<string, string>> = {
  'Legal Aid Agency': 'Ministry of Justice',
  'Her Majesty’s Passport Office': 'Home Office',
};

const namer: Namer = (text) => {
  const found = Object.entries(BODIES).find(([name]) => normalised(name) === normalised(text));
  if (!found) return null;
  const [name, acronym] = found;
  const isDepartment = /^(?:Ministry|Department|Home Office)/.test(name);
  return { organisationId: name, name, acronym, isDepartment, isPartOf: (other) => PART_OF[name] === other };
};

const more = (cell: string): string | null => namedWithMore(cell, namer)?.organisationId ?? null;
const several = (cell: string): string[] | null =>
  severalNamed(cell, (text) => namer(text) ?? namedWithMore(text, namer))?.map((one) => one.organisationId) ??
  null;

test.each([
  'Ministry of Justice (MoJ)',
  'The Ministry of Justice [MOJ].',
  'MoJ - Ministry of Justice',
  'Ministry of Justice : Ministry of Justice',
  'Ministry of Justice, 102 Petty France, London, SW1H 9AJ',
  'Ministry of Justice (MoJ), 102 Petty France\nLondon SW1H9AJ.',
  'Ministry of Justice, Clive House, London SW1H 9EX',
  'Ministry of Justice (MoJ), Petty France',
  'Ministry of Justice and associated companies',
  'Ministry of Justice (MoJ) and its subsidiaries',
  'Ministry of Justice.  Company Registration: 2991970  Registered Charity Number: 1166563',
  'Ministry of Justice - Courts & Tribunals Estate Management',
  'Ministry of Justice, Newcastle Offices.',
  'MoJc - Ministry of Justice',
  'Ministry of Justice (MoJc)',
  'Justice Statistics, Ministry of Justice',
  'The Digital, Data and Technology Directorate within the Ministry of Justice.',
  'The service creation team in Ministry of Justice',
  'Procurement Unit at the Ministry of Justice',
])('“%s” is the ministry', (cell) => {
  expect(more(cell)).toBe('Ministry of Justice');
});

test.each([
  ['another’s acronym', 'Ministry of Justice (LAA)'],
  ['who is no unit within it', 'Acme within the Ministry of Justice'],
  ['a letter that is no centre', 'MoJx - Ministry of Justice'],
  ['an acronym in small letters', 'mojc - Ministry of Justice'],
  ['what is no unit in brackets', 'Ministry of Justice (Common Platform)'],
  ['a country’s', 'Legal Aid Agency Scotland Region'],
  ['a country’s after a dash', 'Legal Aid Agency - Scotland Region'],
  ['a company', 'Legal Aid Agency Services Ltd'],
  ['a part that is more than a unit', 'Legal Aid Agency Museum Services'],
  ['what may be anything after a dash', 'Home Office - Borders IT'],
  ['a place before a postcode', 'Ministry of Justice, Estates, London SW1H 9AJ'],
  ['another body before a postcode', 'Home Office, Ministry of Justice, 2 Marsham Street, London SW1P 4DF'],
  ['another body within the address', 'Home Office, 2 Marsham Street, Ministry of Justice, London SW1P 4DF'],
  ['a place behind a name that stands alone', 'Ministry of Justice, Swindon'],
  ['another country behind its acronym', 'Ministry of Justice (MoJ), Northern Ireland'],
  ['another body behind its acronym', 'Ministry of Justice (MoJ), Home Office'],
  ['more than a place behind its acronym', 'Ministry of Justice (MoJ), Prisons and Probation of All'],
  ['a number that is no register’s', 'Ministry of Justice 2991970'],
  ['an address without a postcode', 'Ministry of Justice, 102 Petty France, London'],
  ['an address of nobody known', 'Justice Supplies, 102 Petty France, London SW1H 9AJ'],
])('%s leaves the body unnamed: “%s”', (_, cell) => {
  expect(more(cell)).toBeNull();
});

test.each([
  'Legal Aid Agency LAA',
  'Legal Aid Agency (LAAG)',
  'LAA Legal Aid Agency',
  'Legal Aid Agency Accounts Payable',
  'Legal Aid Agency Wales Region',
  'Legal Aid Agency (LAA) Shared Services',
  'Legal Aid Agency (Digital and Technology)',
  'Legal Aid Agency: Buses and Taxis team',
  'Consular Directorate, Legal Aid Agency',
  'Legal Aid Agency (excl agencies)',
  'Legal Aid Agency excl. agencies',
  'LEGAL AID AGENCY - INCLUDING EXECUTIVE AGENCIES',
  'Legal Aid Agency (LAA) (core)',
  'Legal Aid Agency (formerly Legal Services Commission)',
  'Home Office - Legal Aid Agency',
  'LCD - LEGAL AID AGENCY',
  'DTI: Legal Aid Agency (LAA)',
  'Legal Aid Agency (DCA)',
  'Legal Aid Agency (Home Office)',
])('“%s” is the agency', (cell) => {
  expect(more(cell)).toBe('Legal Aid Agency');
});

test.each([
  ['Ministry of Justice - Legal Aid Agency', 'Legal Aid Agency'],
  ['Ministry of Justice, Legal Aid Agency (LAA)', 'Legal Aid Agency'],
  ['Legal Aid Agency : Ministry of Justice', 'Legal Aid Agency'],
  ['Legal Aid Agency (Ministry of Justice)', 'Legal Aid Agency'],
  ['Legal Aid Agency, part of the Ministry of Justice', 'Legal Aid Agency'],
  ['Legal Aid Agency (LAA), part of the Home Office', 'Legal Aid Agency'],
  ['Legal Aid Agency - executive agency of the Ministry of Justice', 'Legal Aid Agency'],
  ['Ministry of Justice Legal Aid Agency', 'Legal Aid Agency'],
  ['Home Office - Her Majesty’s Passport Office (HMPO)', 'Her Majesty’s Passport Office'],
])('“%s” is the one that is part of the other', (cell, body) => {
  expect(more(cell)).toBe(body);
});

test('an acronym is one with & or without', () => {
  expect(more('Health and Safety (H&S)')).toBe('Health and Safety');
});

test('a body beside one that it is no part of is neither', () => {
  expect(more('Legal Aid Agency - Her Majesty’s Passport Office')).toBeNull();
  expect(more('Legal Aid Agency, Home Office')).toBeNull();
  expect(more('Ministry of Justice / Legal Aid Agency')).toBeNull();
  expect(more('Ministry of Justice\nLegal Aid Agency')).toBeNull();
});

test('an acronym is the register’s or the initials, with or without small words', () => {
  expect(more('Office of Gas and Electricity Markets (Ofgem)')).toBe('Office of Gas and Electricity Markets');
  expect(more('Office of Gas and Electricity Markets (OGEM)')).toBe('Office of Gas and Electricity Markets');
  expect(more('Office of Gas and Electricity Markets (OOGAEM)')).toBe(
    'Office of Gas and Electricity Markets',
  );
  expect(more('Office of Gas and Electricity Markets (OG)')).toBeNull();
});

test.each([
  'Ministry of Justice and Home Office',
  'Ministry of Justice & the Home Office.',
  'Ministry of Justice / Home Office',
  'Ministry of Justice; Home Office',
  'Ministry of Justice\nHome Office',
  'Ministry of Justice on behalf of the Home Office',
  'Ministry of Justice (MoJ) and Home Office',
])('“%s” names two', (cell) => {
  expect(several(cell)).toEqual(['Ministry of Justice', 'Home Office']);
});

test.each([
  ['a name with “and” in it', 'Department for Environment, Food and Rural Affairs'],
  ['a body and somebody unknown', 'Home Office and Border Farce'],
  ['one body twice', 'Ministry of Justice / The Ministry of Justice'],
  ['prose', `Home Office${' and Home Office'.repeat(8)} and Ministry of Justice`],
])('%s does not name several: “%s”', (_, cell) => {
  expect(several(cell)).toBeNull();
});

test('names are as long as they can be', () => {
  expect(several('Health and Safety and Home Office')).toEqual(['Health and Safety', 'Home Office']);
});
