import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { serving } from '../support/serving.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph()
    .organisation('ministry')
    .spend({ buyer: 'ministry', supplier: 'Acme', net: '10' })
    .spend({ buyer: 'ministry', supplier: 'Größe & Söhne', net: '2.5' });
});

const QUERY = `query Suppliers($buyer: String!) {
  invoiced(filter: { buyer: $buyer }) { groups(by: [SUPPLIER]) { nodes { supplier { name } net } } }
}`;
const JSON_TYPE = { 'content-type': 'application/json' };
const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: JSON_TYPE,
  body: JSON.stringify(body),
});

test('rows of a document nobody saved come in every format, asked as JSON or by a form', async () => {
  const url = await serving(graph);
  const asked = { query: QUERY, variables: { buyer: 'ministry' } };
  const csv = await fetch(`${url}/rows.csv`, posted(asked));
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="suppliers_ministry_/);
  const text = await csv.text();
  expect(text).toBe('name,net\r\nAcme,10.00\r\nGröße & Söhne,2.50\r\n');
  for (const variables of [JSON.stringify(asked.variables), ` ${JSON.stringify(asked.variables)} `]) {
    const form = await fetch(`${url}/rows.csv`, {
      method: 'POST',
      body: new URLSearchParams({ query: QUERY, variables }),
    });
    expect(await form.text()).toBe(text);
  }
  const rows = await (await fetch(`${url}/rows.json`, posted(asked))).json();
  expect(rows).toEqual([
    { name: 'Acme', net: '10.00' },
    { name: 'Größe & Söhne', net: '2.50' },
  ]);
});

const rowsOf = async (query: string, variables: Record<string, unknown> = {}, options = '') => {
  const response = await fetch(`${await serving(graph)}/rows.csv${options}`, posted({ query, variables }));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  return { text, headers: response.headers };
};

test('values are what GraphQL takes them for: null is null, and a text may have commas', async () => {
  const bySize = 'query ($s: SupplierSize = MICRO) { invoiced(filter: { size: $s }) { total { lines } } }';
  expect((await rowsOf(bySize)).text).toBe('lines\r\n0\r\n');
  expect((await rowsOf(bySize, { s: null })).text).toBe('lines\r\n2\r\n');
  const named = 'query ($names: [String!]) { invoiced(filter: { suppliers: $names }) { total { lines } } }';
  expect((await rowsOf(named, { names: ['Bolt, Nut and Co'] })).text).toMatch(
    /Nobody is known as “Bolt, Nut and Co”/,
  );
});

test('it takes the options of an address', async () => {
  const { text } = await rowsOf(QUERY, { buyer: 'ministry' }, '?bom=1&notes=1');
  expect(text).toMatch(/^\uFEFF# question: suppliers\r?\n/);
  expect((await rowsOf(QUERY, { buyer: 'ministry' }, '?boom=1')).text).toMatch(/“boom” is no option/);
});

test('a list that has more than is asked for says so', async () => {
  const { text, headers } = await rowsOf('{ suppliers(first: 1) { nodes { name } } }');
  expect(text).toBe('name\r\nAcme\r\n');
  expect(decodeURIComponent(headers.get('x-warning') ?? '')).toMatch(
    /suppliers has more than the question asks for/,
  );
  const all = await rowsOf(
    'query ($first: Int, $after: String) { suppliers(first: $first, after: $after) { nodes { name } } }',
  );
  expect(all.text).toBe('name\r\nAcme\r\nGröße & Söhne\r\n');
  expect(all.headers.get('x-warning')).toBeNull();
});

test('who is not known is refused, though a total of nothing could be told', async () => {
  const total = 'query ($b: String) { invoiced(filter: { buyer: $b }) { total { net lines } } }';
  expect((await rowsOf(total, { b: 'ministri' })).text).toMatch(/Nobody is known as “ministri”/);
  expect((await rowsOf(total, { b: 'ministry' })).text).toBe('net,lines\r\n12.50,2\r\n');
});

test.each([
  ['', QUERY],
  [', within fragments too', QUERY.replace('invoiced', '...R } fragment R on Query { invoiced')],
])('what limits a figure is said though its document does not ask%s', async (_, query) => {
  const { headers } = await rowsOf(query, { buyer: 'ministry' });
  expect(decodeURIComponent(headers.get('x-warning') ?? '')).toMatch(/size is not known/);
});

test.each([
  ['no document', '/rows.csv', posted({}), 400, /Send \{"query"/],
  ['variables that are none', '/rows.csv', posted({ query: QUERY, variables: 'x' }), 400, /Send \{"query"/],
  ['a variable missing', '/rows.csv', posted({ query: QUERY }), 400, /needs buyer/],
  ['a mutation', '/rows.csv', posted({ query: 'mutation { x }' }), 400, /./],
  ['what is no GraphQL', '/rows.csv', posted({ query: 'query {' }), 400, /Syntax Error/],
  ['a document too long', '/rows.csv', posted({ query: `${QUERY}#${'x'.repeat(70_000)}` }), 400, /bytes/],
  ['a format that is none', '/rows.pdf', posted({ query: QUERY }), 404, /csv, parquet/],
  [
    'nobody known',
    '/rows.csv',
    posted({ query: QUERY, variables: { buyer: 'nobody' } }),
    404,
    /Nobody is known/,
  ],
])('%s is refused with why', async (_, path, init, status, message) => {
  const response = await fetch(`${await serving(graph)}${path}`, init);
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect({ status: response.status, message: errors[0]!.message }).toEqual({
    status,
    message: expect.stringMatching(message) as string,
  });
});

test('a server of kept documents alone has no such door', async () => {
  const url = await serving(graph, { TRUSTED_DOCUMENTS: 'only' });
  expect((await fetch(`${url}/rows.csv`, posted({ query: QUERY }))).status).toBe(404);
});
