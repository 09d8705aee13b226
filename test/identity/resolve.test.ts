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
