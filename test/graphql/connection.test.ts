import { expect, test } from 'vitest';
import { connectionFrom, connectionOf, pageArgs } from '../../src/graphql/connection.ts';
import { encodeCursor, type Keyset } from '../../src/graphql/cursor.ts';

const cursorOf = (name: string): Keyset => [name];
const [a, b] = [encodeCursor(['a']), encodeCursor(['b'])];

test('one row more than asked for is another page and is not shown', () => {
  expect(connectionFrom({ rows: ['a', 'b', 'c'], first: 2, cursorOf })).toEqual({
    edges: [
      { node: 'a', cursor: a },
      { node: 'b', cursor: b },
    ],
    nodes: ['a', 'b'],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: a, endCursor: b },
    totalCount: null,
  });
});

test('a list without rows has no cursors and no next page', () => {
  expect(connectionFrom({ rows: [], first: 2, after: ['z'], cursorOf }).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: true,
    startCursor: null,
    endCursor: null,
  });
});

test('facts of the link sit on the edge and not on the node', () => {
  const { edges } = connectionOf({
    rows: [{ supplier: 'acme', lines: 3 }],
    first: 1,
    cursorOf: ({ supplier }) => [supplier],
    nodeOf: ({ supplier }) => ({ name: supplier }),
    factsOf: ({ lines }) => ({ lines }),
  });
  expect(edges).toEqual([{ lines: 3, node: { name: 'acme' }, cursor: encodeCursor(['acme']) }]);
});

test('a page is 20 rows from the start unless the arguments say more', () => {
  expect(pageArgs({}, { shape: ['string'] })).toEqual({ first: 20, after: null });
  expect(pageArgs({ first: 100, after: a }, { shape: ['string'] })).toEqual({ first: 100, after: ['a'] });
});

test.each([0, -1, 101, 1.5, Number.NaN])('a page of %s rows is refused with the range', (first) => {
  expect(() => pageArgs({ first }, { shape: ['string'] })).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining('1 to 100') }),
  );
});

test('a trusted caller inside the process may read larger pages', () => {
  expect(pageArgs({ first: 5_000 }, { shape: ['string'], max: 5_000 }).first).toBe(5_000);
});
