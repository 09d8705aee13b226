import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { measureOf, nodesIn } from '../../src/graphql/cost.ts';
import { fragmentsOf } from '../../src/graphql/selections.ts';
import { librarySdl } from '../server/library.ts';

/** Pages of things that have no id, and fields outside of pages that are named as those of a page are. */
const WORDS = /* GraphQL */ `
  type TagEdge {
    cursor: String!
    node: Tag!
    about: Tag!
  }
  type TagConnection {
    edges: [TagEdge!]!
    nodes: [Tag!]!
    unknown: [Tag!]!
    pageInfo: PageInfo!
  }
  extend type Query {
    words(first: Int = 20): TagConnection!
    edges: [Tag!]!
    node: Tag
  }
`;
const schema = buildSchema(librarySdl + WORDS);

const measured = (source: string, variables: Record<string, unknown> = {}) => {
  const document = parse(source);
  const [operation] = document.definitions as OperationDefinitionNode[];
  return measureOf(
    { schema, variables, fragments: fragmentsOf(document) },
    { type: schema.getQueryType()!, set: operation!.selectionSet },
  );
};

test.each([
  ['a value', '{ hello }', 0],
  ['one thing', '{ book(id: 1) { title price { amount } } }', 1],
  ['its neighbour', '{ book(id: 1) { author { name } } }', 2],
  ['a page of the usual size', '{ books { nodes { id } } }', 20],
  ['a page by its edges', '{ books(first: 5) { edges { cursor node { id } } pageInfo { hasNextPage } } }', 5],
  ['a page counted and not read', '{ books(first: 5) { totalCount } }', 0],
  ['pages in a page', '{ books(first: 5) { nodes { books(first: 3) { nodes { id } } } } }', 5 + 15],
  ['a list of a stated size', '{ book(id: 1) { tags { word } } }', 1 + 3],
  ['a list of an unknown size', '{ book(id: 1) { similar { id } } }', 1 + 10],
  ['what a list leads to', '{ book(id: 1) { tags { book { id } } } }', 1 + 3 + 3],
  ['things by id', '{ nodes(ids: [1, 2, 3]) { id } }', 3],
  ['the same field twice', '{ book(id: 1) { id } book(id: 1) { title } }', 1],
  ['two fields by alias', '{ a: book(id: 1) { id } b: book(id: 2) { id } }', 2],
  ['a page of values', '{ words(first: 5) { nodes { word } } }', 5],
  ['a page of values by its edges', '{ words(first: 5) { edges { node { word } } } }', 5],
  ['what edges say beside their nodes', '{ words(first: 5) { edges { about { word } } } }', 0],
  ['a list beside the rows of a page', '{ words(first: 5) { unknown { word } } }', 10],
  ['a list that is no page and has edges for a name', '{ edges { word } }', 10],
  ['a value that is on no edge and has node for a name', '{ node { word } }', 0],
  [
    'what a page by edges leads to',
    '{ books(first: 5) { edges { node { books(first: 2) { nodes { id } } } } } }',
    5 + 10,
  ],
  ['what stands beside the edges', '{ books(first: 5) { pageInfo { hasNextPage } edges { cursor } } }', 0],
  ['values of things', '{ books(first: 5) { nodes { price { amount } } } }', 5],
  ['the name of a type', '{ __typename book(id: 1) { __typename } }', 1],
  [
    'more than a number holds',
    `{ ${'books(first: 2147483647) { nodes { '.repeat(3)} id ${'} } '.repeat(3)} }`,
    Number.MAX_SAFE_INTEGER,
  ],
  ['the schema and data', '{ __schema { types { name } } book(id: 1) { id } }', 1_001],
  ['the schema', '{ __schema { types { name fields { name } } } }', 1_000],
  ['one type', '{ __type(name: "Book") { name } }', 100],
])('%s: %s', (_what, source, nodes) => {
  expect(measured(source).nodes).toBe(nodes);
});

test('follows fragments, named and inline, and counts a thing once that two of them ask for', () => {
  const source = `{ ...Q ... on Query { books(first: 7) { nodes { id } } } }
    fragment Q on Query { books(first: 7) { nodes { ...B } } }
    fragment B on Book { author { name } }`;
  expect(measured(source)).toMatchObject({ nodes: 14, depth: 4 });
});

test.each([
  ['pages', 'books(first: 2) { nodes { id } }', 'books(first: 9) { nodes { id } }', 9],
  [
    'pages read by edges',
    'books(first: 2) { edges { node { id } } }',
    'books(first: 9) { edges { node { id } } }',
    9,
  ],
  ['a page and no page', 'books: price { amount }', 'books(first: 9) { nodes { id } }', 9],
  ['lists', 'x: author { id }', 'x: similar { id }', 10],
  ['a value and a thing', 'x: price { amount }', 'x: author { id }', 1],
])(
  'counts the dearer of two %s that one key stands for, whichever comes first',
  (_what, cheap, dear, nodes) => {
    for (const [one, other] of [
      [cheap, dear],
      [dear, cheap],
    ])
      expect(measured(`{ nodes(ids: [1]) { ... on Book { ${one} } ... on Book { ${other} } } }`).nodes).toBe(
        1 + nodes,
      );
  },
);

test('takes page sizes and switches from variables', () => {
  const source =
    'query($n: Int, $deep: Boolean!) { books(first: $n) { nodes { books @include(if: $deep) { nodes { id } } } } }';
  expect(measured(source, { n: 3, deep: false }).nodes).toBe(3);
  expect(measured(source, { n: 3, deep: true }).nodes).toBe(3 + 60);
  expect(measured(source, { deep: false }).nodes).toBe(20);
});

test('counts depth, aliases and root fields through fragments', () => {
  const source = '{ a: hello ...Q } fragment Q on Query { b: hello book(id: 1) { c: author { d: name } } }';
  expect(measured(source)).toMatchObject({ depth: 3, aliases: 4, rootFields: 3 });
});

test('the schema has a depth of its own', () => {
  const source =
    '{ __schema { types { name fields { name } } } __type(name: "Book") { name } a: book(id: 1) { id } }';
  expect(measured(source)).toMatchObject({
    depth: 2,
    introspectionDepth: 4,
    rootFields: 3,
    aliases: 1,
    selections: 9,
  });
});

test('counts in an answer what it holds, by the same rule', () => {
  const { shape } = measured(
    '{ hello books(first: 5) { edges { node { id price { amount } author { id } } } nodes { id } } book(id: 1) { tags { word } } }',
  );
  const node = { id: '1', price: { amount: '1' }, author: { id: '2' } };
  const edges = [{ node }, { node: { ...node, author: null } }];
  expect(
    nodesIn(
      { hello: 'x', books: { edges, nodes: [{ id: '1' }, null] }, book: { tags: [{ word: 'a' }] } },
      shape,
    ),
  ).toBe(3 + 1 + 2);
  expect(nodesIn({ hello: 'x', books: null, book: null }, shape)).toBe(0);
});

test('gives up counting a document that is far too much', () => {
  const spreads = Array.from({ length: 10 }, (_, i) => `x${i}: similar { ...F }`).join(' ');
  const levels = Array.from(
    { length: 9 },
    (_, i) => `fragment F${i} on Book { ${spreads.replaceAll('...F', `...F${i + 1}`)} }`,
  );
  const source = `{ book(id: 1) { ...F0 } } ${levels.join(' ')} fragment F9 on Book { id }`;
  const { selections } = measured(source);
  expect(selections).toBeGreaterThan(10_000);
  expect(selections).toBeLessThan(10_100);
});

test('opens a fragment once at one place, however often it is spread there', () => {
  const levels = Array.from({ length: 22 }, (_, i) => `fragment F${i} on Book { ...F${i + 1} ...F${i + 1} }`);
  const source = `{ book(id: 1) { ...F0 } } ${levels.join(' ')} fragment F22 on Book { author { name } }`;
  expect(measured(source)).toMatchObject({ nodes: 2, depth: 3, selections: 3 });
});
