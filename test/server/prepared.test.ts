import { expect, test } from 'vitest';
import { served } from './served.ts';

test('a document is parsed and checked against the schema once, however often it is asked', async () => {
  const done: string[] = [];
  const watching = {
    requestDidStart: async () => ({
      parsingDidStart: async () => void done.push('parsed'),
      validationDidStart: async () => void done.push('validated'),
    }),
  };
  const { ask } = await served({}, { plugins: [watching] });
  for (const first of [1, 2, 3])
    await ask('query($n: Int) { books(first: $n) { nodes { id } } }', { n: first });
  expect(done).toEqual(['parsed', 'validated']);
});
