import { buildSchema, print, validate } from 'graphql';
import { expect, test } from 'vitest';
import { listDocuments } from '../../src/server/list-documents.ts';
import { executableSchema } from '../../src/server/schema.ts';

const sdl = `
  type PageInfo { hasNextPage: Boolean! }
  type BookConnection { pageInfo: PageInfo! totalCount: Int! edges: [BookEdge!]! facets(by: [BookFacet!]!): [Facet!]! }
  enum BookFacet { AUTHOR YEAR }
  type Facet { count: Int! }
  type BookEdge { node: Book! }
  type ReaderConnection { pageInfo: PageInfo! edges: [ReaderEdge!]! }
  type ReaderEdge { node: Reader! }
  type Book { title: String readers(first: Int, since: Int): ReaderConnection! }
  type Reader { name: String }
  type Query {
    books(first: Int): BookConnection!
    readers(first: Int, of: ID!): ReaderConnection!
    book: Book
    titles: [String]
  }`;

test('each list that needs no more than a size is asked for, counted where it can be, with its facets, and those of its first thing', () => {
  const documents = listDocuments(buildSchema(sdl)).map((one) => print(one).replaceAll(/\s+/g, ' '));
  expect(documents).toEqual([
    '{ books(first: 1) { totalCount edges { node { __typename } } } }',
    '{ books(first: 1) { edges { node { readers(first: 1) { edges { node { __typename } } } } } } }',
    '{ books(first: 1) { facets(by: [AUTHOR]) { count } } }',
  ]);
});

test('what is asked of the schema there is can be asked', () => {
  const schema = executableSchema();
  const documents = listDocuments(schema);
  expect(documents.length).toBeGreaterThan(12);
  expect(documents.flatMap((one) => validate(schema, one))).toEqual([]);
});
