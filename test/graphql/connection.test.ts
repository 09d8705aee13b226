import { expect, test } from 'vitest';
import {
  assertSize,
  connectionById,
  connectionFrom,
  connectionOf,
  pageArgs,
} from '../../src/graphql/connection.ts';
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
  });
});

test.each([
  [1, true],
  [2, false],
  [3, false],
])('of two rows a page of %i says that there is another: %s', (first, hasNextPage) => {
  const { pageInfo } = connectionFrom({ rows: ['a', 'b'], first, cursorOf });
  expect(pageInfo).toMatchObject({ hasNextPage, startCursor: a, endCursor: hasNextPage ? a : b });
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

test.each([
  [0, ''],
  [-1, ''],
  [101, ' For more rows ask again with after: pageInfo.endCursor.'],
  [1.5, ''],
  [Number.NaN, ''],
])('a page of %s rows is refused with the range', (first, more) => {
  const message = `first is ${first}; it must be 1 to 100.${more}`;
  expect(() => pageArgs({ first }, { shape: ['string'] })).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', message }),
  );
});

test('a trusted caller inside the process may read larger pages', () => {
  expect(pageArgs({ first: 5_000 }, { shape: ['string'], max: 5_000 }).first).toBe(5_000);
});

test('a size may be 1 and the most, and one beyond either is refused by name', () => {
  for (const size of [1, 5]) expect(() => assertSize('top', size, { max: 5 })).not.toThrow();
  for (const size of [0, 6])
    expect(() => assertSize('top', size, { max: 5 })).toThrow(
      expect.objectContaining({ message: `top is ${size}; it must be 1 to 5.` }),
    );
});

test('rows that come by id are read after the last id seen, one more than shown', async () => {
  const asked: object[] = [];
  const read = async (page: { after: string; limit: number }) => {
    asked.push(page);
    return [{ id: 'c' }, { id: 'd' }, { id: 'e' }].slice(0, page.limit);
  };
  const start = await connectionById({ first: 2 }, undefined, read);
  const next = await connectionById({ first: 150, after: b }, 200, read);
  expect(asked).toEqual([
    { after: '', limit: 3 },
    { after: 'b', limit: 151 },
  ]);
  expect(start).toMatchObject({
    nodes: [{ id: 'c' }, { id: 'd' }],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: encodeCursor(['d']) },
  });
  expect(next.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  await expect(connectionById({ first: 201 }, 200, read)).rejects.toThrow('1 to 200');
});
