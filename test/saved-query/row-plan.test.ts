import { buildSchema, type FragmentDefinitionNode, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { pageStateOf, rowPlanOf, rowsOf } from '../../src/saved-query/row-plan.ts';

const schema = buildSchema(/* GraphQL */ `
  scalar Decimal
  scalar Share
  interface Named {
    name: String
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
  type Warning {
    code: String!
  }
  type Supplier {
    id: ID!
    name: String!
    isSme: Boolean
    names: [String!]!
    net: Decimal!
    share: Share
    rate: Float
    lines: Int!
    buyers: BuyerConnection!
    warnings: [Warning!]!
  }
  type Buyer implements Named {
    "How it is called in addresses."
    slug: String
    name: String!
    regions: [Region!]
  }
  type Region {
    code: String
  }
  type BuyerEdge {
    lines: Int!
    node: Buyer!
  }
  type BuyerConnection {
    edges: [BuyerEdge!]!
    nodes: [Buyer!]!
    pageInfo: PageInfo!
  }
  type SupplierConnection {
    nodes: [Supplier!]!
    pageInfo: PageInfo!
  }
  type Query {
    suppliers: SupplierConnection
    supplier: Supplier
    buyer: Buyer
    named: Named
    hello: String
  }
`);

function planOf(question: string) {
  const [operation, ...fragments] = parse(question).definitions;
  return rowPlanOf(operation as OperationDefinitionNode, schema, fragments as FragmentDefinitionNode[]);
}
const rows = (question: string, data: unknown) => [...rowsOf(planOf(question), data)];

test('a cell is a number, a truth, a list or a text by the type of its field', () => {
  const { columns } = planOf('{ supplier { id isSme names net share rate lines } }');
  expect(columns).toMatchObject([
    { name: 'id', kind: 'text', type: 'ID' },
    { name: 'isSme', kind: 'boolean', type: 'Boolean' },
    { name: 'names', kind: 'list', type: 'String' },
    { name: 'net', kind: 'number', type: 'Decimal' },
    { name: 'share', kind: 'number', type: 'Share' },
    { name: 'rate', kind: 'number', type: 'Float' },
    { name: 'lines', kind: 'number', type: 'Int' },
  ]);
  expect(planOf('{ buyer { slug } }').columns).toMatchObject([
    { name: 'slug', kind: 'text', type: 'String', meaning: 'How it is called in addresses.' },
  ]);
});

test('a column is named by its alias, else by its field, else by its path without Relay’s wrapping', () => {
  const { columns } = planOf(
    '{ suppliers { nodes { name label: id lines buyers { edges { lines node { name slug } } } } } }',
  );
  expect(columns.map(({ name }) => name)).toEqual([
    'suppliers_name',
    'label',
    'suppliers_lines',
    'suppliers_buyers_lines',
    'suppliers_buyers_name',
    'slug',
  ]);
});

test('an alias keeps its name where a field has the same', () => {
  const { columns } = planOf('{ supplier { name: id } buyer { name } }');
  expect(columns.map(({ name }) => name)).toEqual(['name', 'buyer_name']);
});

test('what stands beside a list repeats on each of its rows, down the whole chain', () => {
  const question =
    '{ hello suppliers { nodes { id buyers { edges { lines node { slug regions { code } } } } } } }';
  const edge = (lines: number, slug: string, ...codes: string[]) => ({
    lines,
    node: { slug, regions: codes.map((code) => ({ code })) },
  });
  const nodes = [
    { id: '1', buyers: { edges: [edge(1, 'a', 'x', 'y'), edge(2, 'b', 'z')] } },
    { id: '2', buyers: { edges: [edge(3, 'c')] } },
    { id: '3', buyers: { edges: [] } },
  ];
  expect(rows(question, { hello: 'hi', suppliers: { nodes } })).toEqual([
    { hello: 'hi', id: '1', lines: 1, slug: 'a', code: 'x' },
    { hello: 'hi', id: '1', lines: 1, slug: 'a', code: 'y' },
    { hello: 'hi', id: '1', lines: 2, slug: 'b', code: 'z' },
  ]);
});

test('an answer without a list is one row, and what is null above a cell makes it null', () => {
  const question = '{ hello supplier { net } }';
  expect(rows(question, { hello: 'hi', supplier: { net: '1' } })).toEqual([{ hello: 'hi', net: '1' }]);
  expect(rows(question, { hello: null, supplier: null })).toEqual([{ hello: null, net: null }]);
  expect(rows(question, {})).toEqual([{ hello: null, net: null }]);
});

test('a list that is null has no rows', () => {
  expect(rows('{ hello suppliers { nodes { id } } }', { hello: 'hi', suppliers: null })).toEqual([]);
});

test('a key that stands for a list is read by its alias', () => {
  const question = '{ all: suppliers { those: nodes { id } } }';
  expect(rows(question, { all: { those: [{ id: '1' }] } })).toEqual([{ id: '1' }]);
});

test('pages and warnings are about the answer, and no columns of it', () => {
  const question =
    '{ supplier { warnings { code } buyers { pageInfo { hasNextPage endCursor } nodes { slug } } } }';
  const plan = planOf(question);
  expect(plan.columns.map(({ name }) => name)).toEqual(['slug']);
  const pageInfo = { hasNextPage: true, endCursor: 'c' };
  expect(pageStateOf(plan, { supplier: { buyers: { pageInfo } } })).toEqual(pageInfo);
  const none = { hasNextPage: false, endCursor: null };
  expect(pageStateOf(plan, { supplier: null })).toEqual(none);
  expect(pageStateOf(planOf('{ hello }'), { hello: 'hi' })).toEqual(none);
});

test('what is said about the answer after its page is not taken for the page', () => {
  const question = '{ suppliers { pageInfo { hasNextPage } nodes { id } } supplier { warnings { code } } }';
  expect(planOf(question).page).toEqual(['suppliers', 'pageInfo']);
});

test('the page of an inner list is found below the outer one', () => {
  const question = '{ suppliers { nodes { id buyers { pageInfo { hasNextPage } nodes { slug } } } } }';
  expect(planOf(question).page).toEqual(['suppliers', 'nodes', 'buyers', 'pageInfo']);
});

test('a fragment stands for its fields, of whichever type it is', () => {
  const question =
    'query { named { __typename ... on Buyer { slug regions { code } } ...N } } fragment N on Named { name }';
  expect(planOf(question).columns.map(({ name }) => name)).toEqual(['__typename', 'slug', 'code', 'name']);
  const buyer = { __typename: 'Buyer', slug: 's', name: 'n', regions: [{ code: 'x' }] };
  expect(rows(question, { named: buyer })).toEqual([
    { __typename: 'Buyer', slug: 's', code: 'x', name: 'n' },
  ]);
});

test('a field or a list that is asked for twice is there once', () => {
  const question = '{ hello hello suppliers { nodes { id } nodes { id net } } }';
  expect(planOf(question).columns.map(({ name }) => name)).toEqual(['hello', 'id', 'net']);
});

test('two lists beside each other are refused with a picture of where', () => {
  const question = `{
  suppliers {
    nodes {
      id
      buyers { nodes { slug } edges { lines } }
    }
  }
}`;
  expect(() => planOf(question)).toThrow(
    [
      'Rows come of one chain of lists, and here two stand side by side: keep one of them, or ask two questions.',
      '    5 |       buyers { nodes { slug } edges { lines } }',
      '      |                ^^^^^ one list: buyers.nodes',
      '    5 |       buyers { nodes { slug } edges { lines } }',
      '      |                               ^^^^^ a second one beside it: buyers.edges',
    ].join('\n'),
  );
});

test('a picture of a document in one long line shows the place and little more', () => {
  const question = `{ ${'hello '.repeat(2_000)} suppliers { nodes { id } edges: nodes { id } } }`;
  try {
    planOf(question);
    expect.unreachable();
  } catch (thrown) {
    const { message } = thrown as Error;
    expect(message).toMatch(/^ +\| +\^{5} a second one beside it: suppliers\.edges$/m);
    for (const line of message.split('\n').slice(1)) expect(line.length).toBeLessThan(150);
  }
});

test.each([
  ['the schema itself', '{ __schema { types { name } } }', 'A question asks for data, not for the schema.'],
  [
    'nothing but warnings',
    '{ supplier { warnings { code } } }',
    'This asks for nothing that could be a column',
  ],
  [
    'two columns of one name',
    '{ supplier { code: id } buyer { regions { code: code } } }',
    'Two columns would be called code: give one of them an alias of its own.',
  ],
])('a question with %s is refused', (_what, question, message) => {
  expect(() => planOf(question)).toThrow(message);
});
