import { buildSchema, type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { isConnection, isNode, listSizeOf, pageSizeOf } from '../../src/graphql/list-size.ts';

const schema = buildSchema(/* GraphQL */ `
  directive @listSize(assumed: Int!, least: Int) on FIELD_DEFINITION
  directive @other(assumed: Int!, size: Int!) on FIELD_DEFINITION
  interface Node {
    id: ID!
  }
  interface Named implements Node {
    id: ID!
  }
  interface Unnamed {
    word: String
  }
  type Book implements Node {
    id: ID!
  }
  type Word implements Unnamed {
    word: String
  }
  union Found = Word | Book
  union Said = Word
  type BookConnection {
    nodes: [Book!]!
    pageInfo: String
  }
  type RailConnection {
    to: String
  }
  type PageOfBooks {
    pageInfo: String
  }
  input Connection {
    pageInfo: String
  }
  type Query {
    one: Book
    plain: [Book!]!
    stated: [Book] @other(assumed: 9, size: 9) @listSize(assumed: 3)
    between: [Book] @listSize(least: 2, assumed: 4)
    sorted(by: String): [Book]
    counted(by: [String!]!): [Book] @listSize(assumed: 6)
    other: [Book] @other(assumed: 9, size: 9)
    byId(ids: [ID!], first: Int): [Book]
    top(first: Int = 7): [Book]
    most(first: Int): [Book]
    pages(first: Int = 30): BookConnection
    endless: BookConnection
    rail: RailConnection
    page: PageOfBooks
    found: Found
    said: Said
    named: Named
    unnamed: Unnamed
    node: Node
    word: Word
  }
`);

/** A field as one operation selects it, with the variables of the operation. */
function selected(source: string, variables: Record<string, unknown> = {}) {
  const { selectionSet } = parse(source).definitions[0] as OperationDefinitionNode;
  const node = selectionSet.selections[0] as FieldNode;
  return [schema.getQueryType()!.getFields()[node.name.value]!, node, variables] as const;
}

test.each([
  ['one thing', '{ one { id } }', {}, 1],
  ['a page, which is one thing', '{ pages { pageInfo } }', {}, 1],
  ['a list that says nothing', '{ plain { id } }', {}, 10],
  ['a list of a stated size', '{ stated { id } }', {}, 3],
  ['a list of a size stated beside another', '{ between { id } }', {}, 4],
  ['a list with an argument', '{ sorted(by: "name") { id } }', {}, 10],
  ['so many for each way of counting', '{ counted(by: ["a", "b", "a"]) { id } }', {}, 12],
  ['a list with another directive', '{ other { id } }', {}, 10],
  ['as many as ids are given', '{ byId(ids: [1, 2, 3], first: 2) { id } }', {}, 3],
  ['as many as a variable holds', 'query ($ids: [ID!]) { byId(ids: $ids) { id } }', { ids: ['1', '2'] }, 2],
  ['a page where no ids are given', '{ byId(first: 2) { id } }', {}, 2],
  ['a page where the ids are null', '{ byId(ids: null) { id } }', {}, 20],
  ['a size asked for', '{ top(first: 4) { id } }', {}, 4],
  ['a size by default', '{ top { id } }', {}, 7],
  ['a list with pages and no default', '{ most { id } }', {}, 20],
])('%s: %s', (_what, source, variables, size) => {
  expect(listSizeOf(...selected(source, variables))).toBe(size);
});

test.each([
  ['as asked', '{ pages(first: 4) { pageInfo } }', {}, 4],
  ['by default', '{ pages { pageInfo } }', {}, 30],
  ['of a variable', 'query ($n: Int) { pages(first: $n) { pageInfo } }', { n: 5 }, 5],
  ['of a variable that is not given', 'query ($n: Int) { pages(first: $n) { pageInfo } }', {}, 30],
  ['of a variable that is null', 'query ($n: Int) { pages(first: $n) { pageInfo } }', { n: null }, 20],
  ['never less than nothing', '{ pages(first: -4) { pageInfo } }', {}, 0],
  ['of a connection without a size', '{ endless { pageInfo } }', {}, 20],
  ['of no page', '{ plain { id } }', {}, undefined],
])('the size of a page is %s', (_what, source, variables, size) => {
  expect(pageSizeOf(...selected(source, variables))).toBe(size);
});

test('a connection is a type so named that has a pageInfo', () => {
  const named = ['BookConnection', 'RailConnection', 'PageOfBooks', 'Book', 'Connection', 'String'];
  expect(named.filter((name) => isConnection(schema.getType(name)!))).toEqual(['BookConnection']);
});

test('a thing with an id is a node, and so is what may be one', () => {
  const names = Object.values(schema.getTypeMap())
    .filter((type) => isNode(type))
    .map(({ name }) => name);
  expect(names.toSorted()).toEqual(['Book', 'Found', 'Named', 'Node']);
});
