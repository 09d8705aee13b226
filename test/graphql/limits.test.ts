import { ApolloServer } from '@apollo/server';
import { expect, onTestFinished, test } from 'vitest';
import { costOf, type LimitedContext, OPERATION_LIMITS, operationLimits } from '../../src/graphql/limits.ts';
import { scalars } from '../../src/graphql/scalars.ts';
import { library, librarySdl } from '../server/library.ts';

const SMALL = { ...OPERATION_LIMITS, nodes: 4, depth: 3, introspectionDepth: 3, aliases: 2, rootFields: 3 };
const LIMITS = { ...SMALL, selections: 9, variableDepth: 2 };

type Said = { errors?: readonly { message: string; extensions?: object }[]; extensions?: object };

type Given = { variables?: Record<string, unknown>; limits?: LimitedContext['limits'] };

/** What a server with small limits says of an operation. */
async function said(query: string, { variables = {}, limits }: Given = {}): Promise<Said> {
  const server = new ApolloServer<LimitedContext>({
    typeDefs: librarySdl,
    resolvers: { ...scalars, ...library },
    plugins: [operationLimits(LIMITS)],
  });
  onTestFinished(() => server.stop());
  const contextValue = limits ? { limits } : {};
  const { body } = await server.executeOperation({ query, variables }, { contextValue });
  return body.kind === 'single' ? body.singleResult : {};
}

const shelf = (depth: number): object => (depth === 1 ? {} : { inside: shelf(depth - 1) });
const SHELF = 'query ($s: Shelf) { on(shelf: $s) }';

test.each([
  ['nodes', '{ books(first: 4) { nodes { id } } }'],
  ['depth', '{ book(id: 1) { price { amount } } }'],
  ['depth into the schema', '{ __type(name: "Book") { fields { name } } }', { limits: { nodes: 100 } }],
  ['aliases', '{ a: hello b: hello }'],
  ['root fields', '{ hello refused broken }'],
  ['selections', `{ ${'hello '.repeat(9)} }`],
  ['variables', SHELF, { variables: { s: shelf(2) } }],
])('%s up to the limit are answered', async (_what, query, given: Given = {}) => {
  const { errors = [] } = await said(query, given);
  expect(errors.filter(({ extensions }) => JSON.stringify(extensions).includes('LIMIT_EXCEEDED'))).toEqual(
    [],
  );
});

test.each([
  [
    '{ books(first: 5) { nodes { id } } }',
    'The operation would return up to 5 nodes; the limit is 4. Ask for smaller pages with `first`, nest fewer lists, and follow `pageInfo.endCursor` with `after`.',
  ],
  [
    '{ book(id: 1) { author { books(first: 1) { totalCount } } } }',
    'The operation would go 4 fields deep; the limit is 3. Ask for the inner part in an operation of its own, by the `id` of what it belongs to.',
  ],
  [
    '{ __schema { types { fields { name } } } }',
    'The operation would go 4 fields deep into the schema; the limit is 3. The introspection query of your tool is deeper than any published one; ask for less.',
  ],
  [
    '{ a: hello b: hello c: hello }',
    'The operation would use 3 aliases; the limit is 2. Send several operations, or ask for several things at once with `nodes(ids:)`.',
  ],
  [
    '{ hello refused broken brokenScalar }',
    'The operation would ask 4 root fields; the limit is 3. Send several operations.',
  ],
  [
    `{ ${'hello '.repeat(10)} }`,
    'The operation would select 10 fields, fragments followed; the limit is 9. Fragments are spread too often; send several operations.',
  ],
  [
    '{ __schema { types { name } } }',
    'The operation would return up to 1,000 nodes; the limit is 4. Ask for smaller pages with `first`, nest fewer lists, and follow `pageInfo.endCursor` with `after`.',
  ],
])('%s is refused: %s', async (query, message) => {
  const { errors } = await said(query);
  expect(errors).toMatchObject([{ message, extensions: { code: 'LIMIT_EXCEEDED' } }]);
});

test('variables nested too deep are refused before anything is measured', async () => {
  const { errors, extensions } = await said(SHELF, { variables: { s: shelf(3) } });
  expect(errors).toMatchObject([
    {
      message: 'The variables are nested 3 deep; the limit is 2.',
      extensions: { code: 'LIMIT_EXCEEDED' },
    },
  ]);
  expect(extensions).toBeUndefined();
});

test('variables that do not fit are explained by execution, without a cost', async () => {
  const { errors, extensions } = await said('query ($n: Int!) { number(n: $n) }', {
    variables: { n: 'many' },
  });
  expect(errors?.[0]?.message).toContain('got invalid value "many"');
  expect(extensions).toBeUndefined();
});

test('an operation of a kind that the schema lacks is refused, and says that queries are answered', async () => {
  const server = new ApolloServer<LimitedContext>({
    typeDefs: 'type Query { hello: String }',
    plugins: [operationLimits()],
  });
  onTestFinished(() => server.stop());
  const { body } = await server.executeOperation({ query: 'mutation { write }' });
  expect(body.kind === 'single' && body.singleResult.errors).toMatchObject([
    {
      message: 'This API has no mutations; it answers queries.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ]);
});

test('the cost is that of the variables given and of the fragments spread', async () => {
  const query = 'query ($n: Int) { ...Q } fragment Q on Query { books(first: $n) { nodes { id } } }';
  expect((await said(query, { variables: { n: 3 } })).extensions).toEqual({
    cost: { requested: 3, limit: 4, actual: 3 },
  });
});

test('the cost stands in the answer, and in the log before there is one', async () => {
  const costs: unknown[] = [];
  const server = new ApolloServer<LimitedContext>({
    typeDefs: librarySdl,
    resolvers: { ...scalars, ...library },
    plugins: [
      operationLimits(),
      {
        requestDidStart: async () => ({
          executionDidStart: async (context) => void costs.push({ ...costOf(context) }),
          willSendResponse: async (context) => void costs.push({ ...costOf(context) }),
        }),
      },
    ],
  });
  onTestFinished(() => server.stop());
  await server.executeOperation({ query: '{ book(id: "book:1") { similar { id } } }' });
  const cost = { requested: 1 + 10, limit: OPERATION_LIMITS.nodes };
  expect(costs).toEqual([cost, { ...cost, actual: 1 + 2 }]);
});

test('the cost is shown beside the extensions an answer has already, and a refused one holds nothing', async () => {
  expect((await said('{ book(id: "book:1") { id } }')).extensions).toEqual({
    cost: { requested: 1, limit: 4, actual: 1 },
  });
  expect((await said('{ books(first: 5) { nodes { id } } }')).extensions).toEqual({
    cost: { requested: 5, limit: 4, actual: 0 },
  });
});

test('limits of the context go before those of the server', async () => {
  const query = '{ books(first: 5) { nodes { id } } }';
  const { errors, extensions } = await said(query, { limits: { nodes: 5 } });
  expect([errors, extensions]).toEqual([undefined, { cost: { requested: 5, limit: 5, actual: 5 } }]);
});
