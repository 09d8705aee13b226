import { expect, test } from 'vitest';
import { withoutPersonalData } from '../../../seed/values/personal-data.ts';

test.each([
  ['write to jane.doe@council.gov.uk please', 'write to [e-mail] please'],
  ['jane.doe(at)council.gov.uk', '[e-mail]'],
  ["O'Neill@example.org.", '[e-mail].'],
  ['call 0300 456 3565.', 'call [telephone].'],
  ['call (01792) 637242 or +44 7966 230649', 'call [telephone] or [telephone]'],
  ['+44(0)20 7947 7501', '[telephone]'],
  ['jane @ council.gov.uk', '[e-mail]'],
  ['jane [AT] council.co.uk', '[e-mail]'],
  ['J_D-o%e+1@a-b.c.org, more', '[e-mail], more'],
  ['ünal@müller.example', '[e-mail]'],
  ['012345678', '[telephone]'],
  ['+353 1234567890123', '[telephone]'],
  ['01234567890123', '[telephone]'],
  ['+ 1 12345678', '[telephone]'],
  ['0300).456 -3565', '[telephone]'],
])('takes contacts out of %j', (text, bare) => {
  expect(withoutPersonalData(text)).toBe(bare);
});

test.each([
  'Award notice 2025/S 000-003204',
  'https://www.find-tender.service.gov.uk/Notice/003204-2025',
  'DN879231, RM1557.12, £0123456789 or 1000000-4000000',
  'A supplier @ work',
  'jane@localhost',
  'jane@ours or theirs.org',
  '01234567',
  '0123456789012345',
  'A0123456789 and 0123456789a',
  '12/0123456789, 12.0123456789 and 12-0123456789',
  '0300    4563565',
  'CPV 72000000 and company 04835938',
  '2025-01-23 to 2026-01-22',
])('leaves %j as it stands', (text) => {
  expect(withoutPersonalData(text)).toBe(text);
});

test('takes out the names of the contacts given, however they are spaced or cased', () => {
  expect(withoutPersonalData('Ask Jane  Doe or JANE DOE.', ['Jane Doe'])).toBe('Ask [contact] or [contact].');
  expect(withoutPersonalData('Ask Jane Doe.', ['Jane   Doe'])).toBe('Ask [contact].');
});

test('takes out each contact, and a name of signs as it is written', () => {
  const contacts = ['Jo Do', ' Dr. (Jane) Doe+ ', 'A.B* C|D'];
  expect(withoutPersonalData('Jo Do, Dr. (Jane) Doe+ or A.B* C|D', contacts)).toBe(
    '[contact], [contact] or [contact]',
  );
  expect(withoutPersonalData('DrX (Jane) Doe+', contacts)).toBe('DrX (Jane) Doe+');
});

test('leaves a contact of four letters and blanks: it may be any words', () => {
  expect(withoutPersonalData('Plan J Do', ['  J Do  '])).toBe('Plan J Do');
});

test('leaves a contact that is one word, also with blanks around it', () => {
  expect(withoutPersonalData('Some Procurement', [' Procurement '])).toBe('Some Procurement');
});

test('leaves a contact that is one word: it may be any word', () => {
  expect(withoutPersonalData('Procurement of services', ['Procurement'])).toBe('Procurement of services');
});
