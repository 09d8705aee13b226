import { expect, test } from 'vitest';
import { byKeyAlone, surest } from '../../src/identity/reference.ts';

test('the first reading is the surest, unless the second is as sure', () => {
  expect(surest([])).toBeNull();
  expect(surest([{ id: 'a', rank: 12 }])).toEqual({ id: 'a', rank: 12, method: 'EXACT_NAME' });
  expect(surest([1, 2].map((rank) => ({ id: `of ${rank}`, rank })))).toMatchObject({ id: 'of 1' });
  expect(surest(['a', 'b'].map((id) => ({ id, rank: 3 })))).toBeNull();
  expect(surest(['a', 'b'].map((id) => ({ id, rank: 10 })))).toBeNull();
});

test.each([
  [1, 'ID'],
  [2, 'SLUG'],
  [3, 'IDENTIFIER'],
  [4, 'DECISION'],
  [10, 'EXACT_NAME'],
  [11, 'NORMALISED_NAME'],
  [24, 'EXACT_NAME'],
  [25, 'NORMALISED_NAME'],
])('a reading of rank %i was found by %s', (rank, method) => {
  expect(surest([{ rank }])?.method).toBe(method);
});

test('by a key alone nothing else counts, and two bearers of the key are nobody', () => {
  const [slug, number, other] = [
    { id: 'a', rank: 2 },
    { id: 'b', rank: 3 },
    { id: 'c', rank: 3 },
  ];
  expect(byKeyAlone([slug, number], 'IDENTIFIER')).toEqual({ ...number, method: 'IDENTIFIER' });
  expect(byKeyAlone([number, other], 'IDENTIFIER')).toBeNull();
  expect(byKeyAlone([slug], 'IDENTIFIER')).toBeNull();
});
