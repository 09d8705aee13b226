import { expect, test } from 'vitest';
import { isAcronym, isAcronymOf } from '../src/acronym.ts';
import { directoriesOf } from '../src/identity/directory.ts';
import { LATEST } from '../src/identity/resolve.ts';
import { knownBody } from './support/known-body.ts';

test.each([
  ['MoJ', 'Ministry of Justice'],
  ['DE&S', 'Defence Equipment and Support'],
  ['Ofsted', 'Office for Standards in Education'],
  ['Cafcass', 'Children and Family Court Advisory and Support Service'],
  ['Defra', 'Department for Environment, Food & Rural Affairs'],
])('“%s” is an acronym of “%s”', (short, name) => {
  expect(isAcronymOf(short, name)).toBe(true);
});

test.each([
  ['Monitor', 'Monitor'],
  ['Statistics', 'UK Statistics Authority'],
  ['Home Office', 'Home Office'],
  ['The Ombudsman', 'Parliamentary and Health Service Ombudsman'],
  ['SE', 'Sport England'],
])('“%s”, as a register abbreviates “%s”, may be anybody’s', (short, name) => {
  expect(isAcronymOf(short, name)).toBe(false);
});

test('one word of three letters or more may be an acronym', () => {
  expect(['MOJ', 'M O J', 'M.O.J.', 'NS&I'].map(isAcronym)).toEqual([true, true, true, true]);
  expect(['RA', 'Home Office', ''].map(isAcronym)).toEqual([false, false, false]);
});

test('an acronym that two open bodies bear is nobody’s', () => {
  const bodies = ['one', 'two'].map((slug) => knownBody({ slug, name: `Office ${slug}`, acronym: 'OFX' }));
  expect(directoriesOf(bodies).on(LATEST).acronym('OFX')).toBeNull();
  expect(directoriesOf(bodies.slice(1)).on(LATEST).acronym('ofx')?.id).toBe('two');
});
