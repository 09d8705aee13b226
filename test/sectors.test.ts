import { expect, test } from 'vitest';
import { sectorNamed } from '../src/sectors.ts';

test('a sector is known however it is written, and one that nobody lists stays as it is', () => {
  expect(['central government', ' CENTRAL_GOVERNMENT ', 'Central Government'].map(sectorNamed)).toEqual([
    'Central Government',
    'Central Government',
    'Central Government',
  ]);
  expect(['Space', 'central'].map(sectorNamed)).toEqual(['Space', 'central']);
});
