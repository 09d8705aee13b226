import { expect, test } from 'vitest';
import { nameKey, nameParts, normalised } from '../src/names.ts';

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
])('%s does not count', (_, one, other) => {
  expect(key(one)).toBe(key(other));
});

test.each([
  ['another legal form', 'Acme Ltd', 'Acme LLP'],
  ['another number', 'Ward 1 Trust', 'Ward 11 Trust'],
  ['a letter on its own', 'Plan B Services', 'Plan A Services'],
  ['a majesty that is no title', 'Her Majesty Ltd', 'HM Ltd'],
])('%s does', (_, one, other) => {
  expect(key(one)).not.toBe(key(other));
});

test('a single letter stays by itself', () => {
  expect(normalised('Plan B Services for A. Smith')).toBe('plan b services for a smith');
});
