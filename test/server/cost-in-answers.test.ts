import { expect, test } from 'vitest';
import { served } from './served.ts';

test('every answer says what it could have cost and what it did', async () => {
  const { ask } = await served();
  const { body } = await ask(
    '{ books(first: 30) { edges { node { title tags { word } author { name } } } totalCount } }',
  );
  expect(body.extensions.cost).toEqual({
    requested: 30 * (1 + 3 + 1),
    limit: 10_000,
    actual: 30 * (1 + 2 + 1),
  });
});

test('a refused operation says its cost as well', async () => {
  const { ask } = await served();
  const { body } = await ask('{ books(first: 20000) { nodes { id } } }');
  expect(body.extensions.cost).toEqual({ requested: 20_000, limit: 10_000, actual: 0 });
});

test('the pages of a list join without gap or overlap', async () => {
  const { ask } = await served();
  const seen: string[] = [];
  let after: string | null = null;
  do {
    // oxlint-disable-next-line typescript/no-explicit-any -- an answer is whatever the test says it is
    const { body }: { body: any } = await ask(
      'query($after: String) { books(first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    seen.push(...body.data.books.nodes.map(({ id }: { id: string }) => id));
    after = body.data.books.pageInfo.hasNextPage ? body.data.books.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(Array.from({ length: 45 }, (_, i) => `book:${i}`));
});

test('a trusted caller inside the process has the limits its context gives', async () => {
  const { ask } = await served({
    context: async (base) => ({ ...base, limits: { nodes: 50_000, pageSize: 40_000 } }),
  });
  const { body } = await ask('{ books(first: 40000) { nodes { id } } }');
  expect(body.errors).toBeUndefined();
  expect(body.extensions.cost).toEqual({ requested: 40_000, limit: 50_000, actual: 45 });
});
