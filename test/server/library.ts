import { setTimeout as pause } from 'node:timers/promises';
import { BuyergraphError } from '../../src/errors.ts';
import { connectionFrom, pageArgs } from '../../src/graphql/connection.ts';
import type { RequestContext } from '../../src/graphql/request-context.ts';

/** A schema with every mechanic and nothing of the domain. */
export const librarySdl = /* GraphQL */ `
  directive @listSize(assumed: Int!) on FIELD_DEFINITION
  scalar Decimal
  scalar Share
  scalar Date
  scalar YearMonth
  scalar URL
  scalar Currency
  enum Colour {
    RED
    GREEN
  }
  interface Node {
    id: ID!
  }
  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }
  type Money {
    amount: Decimal!
  }
  type Author implements Node {
    id: ID!
    name: String!
    books(first: Int = 20, after: String): BookConnection!
  }
  type Book implements Node {
    id: ID!
    title: String!
    price: Money!
    author: Author!
    tags: [Tag!]! @listSize(assumed: 3)
    similar: [Book!]!
    books(first: Int = 20, after: String): BookConnection!
  }
  type Tag {
    word: String!
    book: Book!
  }
  type BookEdge {
    cursor: String!
    node: Book!
  }
  type BookConnection {
    edges: [BookEdge!]!
    nodes: [Book!]!
    pageInfo: PageInfo!
    totalCount: Int
  }
  input Shelf {
    colour: Colour
    inside: Shelf
    name: String
  }
  type Query {
    hello(name: String): String
    book(id: ID!): Book
    books(first: Int = 20, after: String): BookConnection!
    nodes(ids: [ID!]!): [Node]!
    onDay(day: Date!): Date
    costing(amount: Decimal!): Decimal
    on(shelf: Shelf): String
    number(n: Int!): Int
    refused: String
    broken: String
    brokenScalar: Decimal
    slow(ms: Int!): String
    stuck(ms: Int!): String
  }
  type Mutation {
    write: String
  }
`;

type Book = { id: string; title: string };

const SHELF: readonly Book[] = Array.from({ length: 45 }, (_, i) => ({
  id: `book:${i}`,
  title: `Book ${i}`,
}));

const books = (_parent: unknown, args: { first?: number; after?: string }, context: RequestContext) => {
  const { first, after } = pageArgs(args, { shape: ['bigint', 'string'], max: context.limits?.pageSize });
  const start = after ? Number(after[0]) + 1 : 0;
  const rows = SHELF.slice(start, start + first + 1);
  const page = connectionFrom({
    rows,
    first,
    after,
    cursorOf: (book) => [BigInt(SHELF.indexOf(book)), book.id],
  });
  return { ...page, totalCount: () => SHELF.length };
};

const waiting = async (
  _parent: unknown,
  { ms }: { ms: number },
  { signal }: RequestContext,
): Promise<string> => {
  try {
    await pause(ms, undefined, { signal });
  } catch {
    signal.throwIfAborted();
  }
  return 'done';
};

export const library = {
  Node: { __resolveType: () => 'Book' },
  Book: {
    price: () => ({ amount: 125_000n }),
    author: () => ({ id: 'author:1', name: 'Ada' }),
    tags: () => [{ word: 'a' }, { word: 'b' }],
    similar: () => SHELF.slice(0, 2),
    books,
  },
  Author: { books },
  Tag: { book: () => SHELF[0] },
  Query: {
    hello: (_parent: unknown, { name }: { name?: string }) => `hello ${name ?? 'you'}`,
    book: (_parent: unknown, { id }: { id: string }) => SHELF.find((book) => book.id === id) ?? null,
    books,
    nodes: (_parent: unknown, { ids }: { ids: string[] }) =>
      ids.map((id) => SHELF.find((book) => book.id === id)),
    onDay: (_parent: unknown, { day }: { day: string }) => day,
    costing: (_parent: unknown, { amount }: { amount: bigint }) => amount,
    on: () => 'shelf',
    number: (_parent: unknown, { n }: { n: number }) => n,
    refused: () => {
      throw new BuyergraphError('NOT_FOUND', 'No such thing; look at books.');
    },
    broken: () => {
      throw new TypeError('secret: /etc/passwd');
    },
    brokenScalar: () => 1.5,
    slow: waiting,
    stuck: (_parent: unknown, { ms }: { ms: number }) => pause(ms, 'done'),
  },
  Mutation: { write: () => 'written' },
};
