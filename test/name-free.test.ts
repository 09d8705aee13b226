import { expect, test } from 'vitest';
import { nameFree } from '../src/name-free.ts';

test.each([
  [[], 'first'],
  [['first'], 'first_'],
  [['first', 'first_'], 'first__'],
  [['first_'], 'first'],
])('beside %j a name is %s', (taken, free) => {
  expect(nameFree('first', { taken, suffix: '_' })).toBe(free);
});
