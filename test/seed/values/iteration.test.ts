import { expect, test } from 'vitest';
import { iterationOf } from '../../../seed/values/iteration.ts';

test.each([
  ['7', 7],
  ['07', 7],
  ['99', 99],
  ['i', 1],
  ['iii', 3],
  ['iv', 4],
  ['v', 5],
  ['VII', 7],
  ['viii', 8],
  ['ix', 9],
  ['x', 10],
  ['xiv', 14],
  ['xxxix', 39],
])('%s is iteration %i', (text, iteration) => {
  expect(iterationOf(text)).toBe(iteration);
});

test.each(['', '0', '00', '100', '7a', 'a7', 'iiii', 'vx', 'vv', 'xxxx', 'ivx', 'lot i', 'i.'])(
  '“%s” is no number of an iteration',
  (text) => {
    expect(iterationOf(text)).toBeNull();
  },
);
