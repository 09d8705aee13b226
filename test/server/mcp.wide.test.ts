import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { createApp } from '../../src/server/app.ts';
import { aGraph } from '../support/a-graph.ts';
import { neo4jVariables, testConfig } from '../support/graph.ts';
import { silent } from '../support/imported.ts';
import { questions } from '../support/saved-answer.ts';

let graph: Graph;

beforeAll(async () => {
  graph = await aGraph()
    .organisation('ministry')
    .spend({ buyer: 'ministry', supplier: 'Acme Ltd', net: '10.1234' })
    .spend({ buyer: 'ministry', supplier: 'Boreal', net: '5' });
});

const home = (): string => mkdtempSync(join(tmpdir(), 'buyergraph-mcp-'));

/** Everything that is served, with the settings given. */
async function served(settings: Record<string, string> = {}): Promise<string> {
  const config = testConfig({ BUYERGRAPH_HOME: home(), ...settings });
  const app = await createApp({ graph, config, log: silent });
  const url = await app.http.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    app.http.server.closeAllConnections();
    await app.http.close();
    await app.stop();
  });
  return url;
}

async function connected(transport: Parameters<Client['connect']>[0]) {
  const client = new Client({ name: 'a-test', version: '1.0.0' });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}

const overHttp = async (settings: Record<string, string> = {}) =>
  connected(new StreamableHTTPClientTransport(new URL(`${await served(settings)}/mcp`)));

const overStdio = () =>
  connected(
    new StdioClientTransport({
      command: process.execPath,
      args: [fileURLToPath(new URL('../../bin/buyergraph.js', import.meta.url)), 'mcp'],
      env: { PATH: process.env['PATH'] ?? '', BUYERGRAPH_HOME: home(), ...neo4jVariables() },
      stderr: 'ignore',
    }),
  );

test('a question may be called as another tool is, and take a list', async () => {
  const folder = home();
  const document =
    'query ($names: [String!], $max_rows: Int) { suppliers(first: $max_rows) { nodes { name } } invoiced(filter: { suppliers: $names }) { total { net } } }';
  writeFileSync(join(folder, 'execute.graphql'), document);
  const client = await overHttp({ BUYERGRAPH_QUESTIONS: folder });
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(['execute', 'execute-question']));
  const answer = await client.callTool({
    name: 'execute-question',
    arguments: { names: ['Acme Ltd'], max_rows: 1, max_rows_: 5 },
  });
  expect(answer.structuredContent).toMatchObject({
    rows: [{ name: 'Acme Ltd', net: '10.1234' }],
    hasMore: false,
  });
  expect(JSON.stringify(answer.structuredContent)).toMatch(/"warnings":\["./);
});

test.each([
  ['HTTP', overHttp],
  ['stdio', overStdio],
])('over %s every question is a read-only tool, and answers its rows', async (_way, connect) => {
  const client = await connect();
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).toSorted()).toEqual(
    [...questions.keys(), 'search', 'introspect', 'validate', 'execute'].toSorted(),
  );
  for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true);
  const tool = tools.find(({ name }) => name === 'suppliers-of');
  expect(tool?.inputSchema).toMatchObject({
    required: ['buyer'],
    properties: { scope: { enum: expect.arrayContaining(['SELF', 'DESCENDANTS']) } },
  });
  const { structuredContent } = await client.callTool({
    name: 'suppliers-of',
    arguments: { buyer: 'ministry', max_rows: 1 },
  });
  expect(structuredContent).toMatchObject({
    rows: [{ supplier_name: 'Acme Ltd', net: '10.1234' }],
    hasMore: true,
  });
});

const saidBy = async (client: Client, name: string, given: Record<string, unknown>) => {
  const { isError = false, content, structuredContent } = await client.callTool({ name, arguments: given });
  return { isError, structuredContent, text: JSON.stringify(content) };
};

test('the schema is read, tried and asked', async () => {
  const client = await overHttp();
  expect((await saidBy(client, 'search', { query: 'acme' })).structuredContent).toMatchObject({
    hits: [{ kind: 'SUPPLIER', name: 'Acme Ltd', match: 'EXACT_NAME', id: expect.any(String) }],
    isComplete: true,
  });
  expect((await saidBy(client, 'introspect', { type: 'Supplier' })).text).toContain(
    'type Supplier implements',
  );
  expect((await saidBy(client, 'validate', { document: '{ suppliers { nodes { nam } } }' })).text).toContain(
    'Did you mean',
  );
  expect(
    (await saidBy(client, 'validate', { document: '{ suppliers { nodes { name } } }' })).structuredContent,
  ).toMatchObject({
    mistakes: [],
    rows: { columns: [expect.objectContaining({ name: 'name' })] },
  });
  expect(
    (await saidBy(client, 'execute', { document: '{ suppliers { nodes { name } } }' })).structuredContent,
  ).toMatchObject({
    data: { suppliers: { nodes: [{ name: 'Acme Ltd' }, { name: 'Boreal' }] } },
  });
});

test.each([
  ['suppliers-of', {}, /buyer/],
  ['suppliers-of', { buyer: 'nobody-at-all' }, /NOT_FOUND: Nobody is known/],
  ['suppliers-of', { buyer: 'ministry', colour: 'red' }, /colour/],
  ['suppliers-of', { buyer: 'ministry', scope: 'ALL' }, /scope/],
  [
    'suppliers-of',
    { buyer: 'ministry', from: 'April' },
    /BAD_USER_INPUT: Variable .*from.* got invalid value/,
  ],
  ['introspect', { type: 'Secret' }, /NOT_FOUND/],
  ['execute', { document: 'mutation { a }' }, /GRAPHQL_VALIDATION_FAILED|no mutations/],
  [
    'execute',
    {
      document:
        '{ suppliers(first: 100) { nodes { buyers(first: 100) { nodes { suppliers(first: 100) { nodes { name } } } } } } }',
    },
    /LIMIT_EXCEEDED/,
  ],
  ['execute', { document: `{ ${'__typename '.repeat(2_001)} }` }, /LIMIT_EXCEEDED/],
])('%s refuses %j', async (name, given, sentence) => {
  const { isError, text } = await saidBy(await overHttp(), name, given);
  expect([isError, text]).toEqual([true, expect.stringMatching(sentence)]);
});

test('where only trusted documents are answered, nothing else is, by any door', async () => {
  const url = await served({ TRUSTED_DOCUMENTS: 'only' });
  const ask = async (body: object) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { errors, data } = (await answer.json()) as {
      errors?: { extensions: { code: string } }[];
      data?: object;
    };
    return [answer.status, errors?.[0]?.extensions.code ?? Object.keys(data!)];
  };
  const { source, hash } = questions.get('suppliers-of')!;
  const variables = { buyer: 'ministry' };
  const persistedQuery = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
  expect(await ask({ query: source, variables })).toEqual([
    200,
    expect.arrayContaining([expect.any(String)]),
  ]);
  expect(await ask({ extensions: persistedQuery(hash), variables })).toEqual([200, expect.any(Array)]);
  expect(await ask({ query: '{ __typename }' })).toEqual([403, 'UNTRUSTED_DOCUMENT']);
  expect(await ask({ query: `${source} `, variables })).toEqual([403, 'UNTRUSTED_DOCUMENT']);
  expect(await ask({ extensions: persistedQuery('0'.repeat(64)) })).toEqual([403, 'UNTRUSTED_DOCUMENT']);
  const got = await fetch(`${url}/graphql?query={__typename}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  expect(got.status).toBe(403);
  const client = await connected(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)));
  expect((await saidBy(client, 'execute', { document: '{ __typename }' })).text).toContain(
    'UNTRUSTED_DOCUMENT',
  );
});

test('a kept document is known by its hash without having been sent', async () => {
  const url = await served();
  const { hash } = questions.get('suppliers-of')!;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
      variables: { buyer: 'ministry' },
    }),
  });
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Acme Ltd')]);
});
