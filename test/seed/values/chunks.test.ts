import { expect, test } from 'vitest';
import { chunksFrom, chunksOf } from '../../../seed/values/chunks.ts';

async function* oneByOne(items: readonly number[]): AsyncGenerator<number> {
  yield* items;
}

test.each([
  [[], []],
  [[1], [[1]]],
  [[1, 2], [[1, 2]]],
  [
    [1, 2, 3, 4, 5],
    [[1, 2], [3, 4], [5]],
  ],
])('%j in portions of two is %j, whether it is there or comes', async (items, chunks) => {
  expect([...chunksOf(items, 2)]).toEqual(chunks);
  const come: number[][] = [];
  for await (const chunk of chunksFrom(oneByOne(items), 2)) come.push(chunk);
  expect(come).toEqual(chunks);
});
