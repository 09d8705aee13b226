import { expect, test } from 'vitest';
import { directoryOf, type KnownBody } from '../../../seed/identity/directory.ts';

const body = (id: string, closed: boolean): KnownBody => ({
  id,
  slug: id,
  name: 'Office of Works',
  acronym: null,
  closed,
  otherNames: [],
  identifiers: [],
});

test('an open body has its name before closed ones, in whatever order they are listed', () => {
  const bodies = [body('closed-a', true), body('closed-b', true), body('open', false)];
  expect(directoryOf(bodies).exact('Office of Works')?.id).toBe('open');
  expect(directoryOf(bodies.toReversed()).normalised('office of works')?.id).toBe('open');
});

test('a name two bodies share equally names neither', () => {
  expect(directoryOf([body('a', false), body('b', false)]).exact('Office of Works')).toBeNull();
});
