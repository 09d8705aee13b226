import { expect, test } from 'vitest';
import { directoryOf, type KnownBody } from '../../src/identity/directory.ts';

const body = (id: string, closed: boolean): KnownBody => ({
  id,
  slug: id,
  name: 'Office of Works',
  acronym: null,
  closed,
  otherNames: [],
  identifiers: [],
  parents: [],
});

test('an open body has its name before closed ones, in whatever order they are listed', () => {
  const bodies = [body('closed-a', true), body('closed-b', true), body('open', false)];
  expect(directoryOf(bodies).exact('Office of Works')?.id).toBe('open');
  expect(directoryOf(bodies.toReversed()).normalised('office of works')?.id).toBe('open');
});

test('a name two bodies share equally names neither', () => {
  expect(directoryOf([body('a', false), body('b', false)]).exact('Office of Works')).toBeNull();
});

test('a body is part of whatever is above it, and a circle of parents has an end', () => {
  const under = (id: string, parents: string[]): KnownBody => ({ ...body(id, false), parents });
  const { isPartOf } = directoryOf([
    under('top', ['team']),
    under('middle', ['top']),
    under('team', ['middle']),
  ]);
  expect(isPartOf('team', 'top')).toBe(true);
  expect(isPartOf('team', 'team')).toBe(false);
  expect(directoryOf([under('top', []), under('team', ['top'])]).isPartOf('top', 'team')).toBe(false);
});
