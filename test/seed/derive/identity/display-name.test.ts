import { expect, test } from 'vitest';
import { displayName } from '../../../../seed/derive/identity/derived.ts';

test.each([
  [['Coleg Acme Cyf', 'Coleg Acme Limited'], 'Coleg Acme Limited'],
  [['Coleg Acme Cyfyngedig', 'COLEG ACME LTD'], 'COLEG ACME LTD'],
  [['ACME CYF.', 'Acme Cyfyngedig'], 'Acme Cyfyngedig'],
  [['Acme C.C.C.', 'Acme Public Limited Company'], 'Acme Public Limited Company'],
  [['ACME LTD', 'Acme Limited', 'Acme Ltd'], 'Acme Ltd'],
])('of %j, %s is shown', (spellings, shown) => {
  expect(displayName(spellings)).toBe(shown);
  expect(displayName(spellings.toReversed())).toBe(shown);
});
