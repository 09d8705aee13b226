import { expect, test } from 'vitest';
import {
  idOfIdentifier,
  idOfName,
  isNumbered,
  isOwnName,
  nameKey,
  nameParts,
  splitTradingName,
  isWelsh,
  nameKeys,
  ownKeys,
} from '../src/names.ts';
import { isReadable, normalised, wordsIn } from '../src/normalised.ts';

const key = (name: string): string => nameKey(nameParts(name));

test.each([
  [
    'case, punctuation and “&”',
    'Cade Roofing & Building Services Ltd.',
    'CADE ROOFING AND BUILDING SERVICES LTD',
  ],
  ['the article, wherever it stands', 'The Coal Authority', 'Coal Authority The'],
  ['accents and apostrophes', 'Guy’s and St. Thomas’ Café', "Guys and St Thomas' Cafe"],
  ['the legal form, however written', 'Smartsourcing P L C', 'SMARTSOURCING Public Limited Company'],
  ['blanks and dots between initials', 'C P Davidson and Sons', 'C.P. Davidson & Sons'],
  ['initials that stand together', 'CP Davidson & Sons', 'C P Davidson and Sons'],
  ['“HM”', 'H M Revenue & Customs', 'HM Revenue and Customs'],
  ['whose majesty it is', "Her Majesty's Passport Office", 'HM Passport Office'],
  ['whose majesty it is now', 'His Majesty’s Treasury', 'HM Treasury'],
  ['where “HM” stands', 'Bank of Her Majesty`s Treasury', 'Bank of HM Treasury'],
  ['a ligature', 'Ofﬁce Supplies', 'Office Supplies'],
  ['the article at both ends', 'The Coal Authority, The', 'Coal Authority'],
  ['how many signs stand between words', '  Acme -- Holdings  ', 'Acme Holdings'],
])('%s does not count', (_, one, other) => {
  expect(key(one)).toBe(key(other));
});

test.each([
  ['another legal form', 'Acme Ltd', 'Acme LLP'],
  ['another number', 'Ward 1 Trust', 'Ward 11 Trust'],
  ['a letter on its own', 'Plan B Services', 'Plan A Services'],
  ['a majesty that is no title', 'Her Majesty Ltd', 'HM Ltd'],
  ['a word that ends as a title begins', 'Archer Majestys Club', 'Arc HM Club'],
  ['an article within', 'Over the Wall', 'Over Wall'],
  ['a word that begins with the article', 'Theatre Royal', 'atre Royal'],
  ['a word that ends with the article', 'Royal Lathe', 'Royal La'],
  ['a legal form that is no word of its own', 'Coltd', 'Co Ltd'],
])('%s does', (_, one, other) => {
  expect(key(one)).not.toBe(key(other));
});

test('a single letter stays by itself', () => {
  expect(normalised('Plan B Services for A. Smith')).toBe('plan b services for a smith');
});

test.each([
  ['Acme Limited Liability Partnership', 'acme', 'llp'],
  ['Acme Company Limited', 'acme company', 'ltd'],
  ['Acme Co. Ltd.', 'acme company', 'ltd'],
  ['Acme Company Ltd', 'acme company', 'ltd'],
  ['ACME CO LIMITED', 'acme company', 'ltd'],
  ['Acme & Co', 'acme and company', ''],
  ['Acme Cyf', 'acme', 'ltd'],
  ['Acme C.B.C.', 'acme', 'cic'],
  ['Acme Limited Company', 'acme', 'ltd'],
  ['Acme Limited', 'acme', 'ltd'],
  ['Limited', 'limited', ''],
  ['Acme', 'acme', ''],
])('%s is “%s” with the form “%s”', (name, base, form) => {
  expect(nameParts(name)).toEqual({ base, form });
});

test('a name of nothing but signs is empty, and the article alone is a name', () => {
  expect([normalised(' – / – '), normalised('The'), normalised('U.K. Sport, example.co.uk')]).toEqual([
    '',
    'the',
    'uk sport example co uk',
  ]);
});

test.each([
  ['NINIAN SOLUTIONS LTD T/A HUDDLE', 'NINIAN SOLUTIONS LTD', 'HUDDLE'],
  ['Acme Ltd  trading as  Boreal', 'Acme Ltd', 'Boreal'],
  ['Cater Link Limited (trading as Caterlink)', 'Cater Link Limited', 'Caterlink'],
  ['Acme Ltd t/a Boreal (UK)', 'Acme Ltd', 'Boreal (UK)'],
  ['Acme Ltd (t/a Boreal (UK)) ', 'Acme Ltd', 'Boreal (UK)'],
  ['Acme Ltd (t/a', 'Acme Ltd (t/a', null],
  ['Acme Ltd', 'Acme Ltd', null],
  ['Acme Ltd T/A ', 'Acme Ltd T/A ', null],
  [' T/A Huddle', ' T/A Huddle', null],
  ['Not/able Ltd', 'Not/able Ltd', null],
])('%j is the legal name %j trading as %j', (name, legal, trading) => {
  expect(splitTradingName(name)).toEqual({ legal, trading });
});

test('an id says whether it is of a name, of a number, or of a register', () => {
  const ids = [idOfName('acme holdings ltd'), idOfName(''), idOfIdentifier('GB-COH:04103211'), 'govuk-1'];
  expect(ids).toEqual(['name-acme-holdings-ltd', 'name-unnamed', 'GB-COH-04103211', 'govuk-1']);
  expect(ids.map(isOwnName)).toEqual([true, true, false, false]);
  expect(ids.map(isNumbered)).toEqual([false, false, true, false]);
  const unlike = ['name-GB-COH-1', 'gb-COH-1', 'GBR-COH-1', 'GB-COH', 'GB--1', 'GB-C0H-1'];
  expect(unlike.map(isNumbered)).toEqual(unlike.map(() => false));
});

test.each([
  ['Guyâ€™s Trust', "Guy's Trust"],
  ['Guyâ€˜s Trust', "Guy's Trust"],
  ['Guyâ\u0080\u0099s Trust', 'Guys Trust'],
  ['Guyâ\u0080\u0098s Trust', 'Guys Trust'],
  ['U.K Sport', 'UK Sport'],
  ['A.B.C', 'ABC'],
])('“%s” is “%s”, however it was encoded or pointed', (one, other) => {
  expect(normalised(one)).toBe(normalised(other));
});

test('a point between words, and signs that no apostrophe becomes, are signs between words', () => {
  expect(normalised('ab.cd')).toBe('ab cd');
  expect(normalised('Guyâ\u0080as')).not.toBe('guys');
  expect(normalised('Guyâ€as')).not.toBe('guys');
});

test('a name is Welsh by its legal form alone', () => {
  const names = ['Acme Cyf', 'Acme Cyfyngedig', 'Acme Ltd', 'Cyf Acme', 'Acmecyf'];
  expect(names.map(isWelsh)).toEqual([true, true, false, false, false]);
});

test('a name without a legal form may be of each, and one with it is of that', () => {
  expect(nameKeys('Acme Limited')).toEqual(['acme ltd']);
  expect(nameKeys('Acme')).toEqual(expect.arrayContaining(['acme', 'acme ltd', 'acme llp', 'acme plc']));
  expect(nameKeys('Acme')[0]).toBe('acme');
});

test('the longest legal form counts', () => {
  expect(nameParts('Acme Public Limited Company')).toEqual({ base: 'acme', form: 'plc' });
});

test('a name is compared as it is written and alike', () => {
  expect(ownKeys('Poole Borough Council t/a Poole')).toEqual({
    written: 'poole borough council',
    alike: 'poole council',
  });
});

test('the words of a text are those of its name, none of none', () => {
  expect([wordsIn(' The Coal-Authority '), wordsIn(''), wordsIn(null)]).toEqual([
    ['coal', 'authority'],
    [],
    [],
  ]);
});

test('a text of 400 characters may be a name, and a longer one is none', () => {
  expect(['a'.repeat(400), 'a'.repeat(401)].map(isReadable)).toEqual([true, false]);
});
