import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ordinals } from '../../../seed/values/ordinals.ts';

test('a set of ordinals has what was added, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40_000)), (numbers) => {
      const ordinals = new Ordinals();
      for (const number of numbers) ordinals.add(number);
      const set = new Set(numbers);
      expect(ordinals.size).toBe(set.size);
      for (const near of numbers.flatMap((number) => [number - 1, number, number + 1, 2 * number]))
        expect(ordinals.has(near)).toBe(set.has(near));
    }),
  );
});
