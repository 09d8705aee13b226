import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { knownThings, MINISTRY } from './known-things.ts';
import { reconciling } from './reconciling.ts';
import { EXTENSION } from './specification.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await knownThings();
});

const queriesOf = (count: number, query: object = { query: 'MoJ' }) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, place) => [`q${place}`, query])));

test('fifty queries are answered, none is, and fifty-one are refused', async () => {
  const { post, refused } = await reconciling(graph);
  const full = (await (await post({ queries: queriesOf(50) })).json()) as Record<
    string,
    { result: object[] }
  >;
  expect(Object.keys(full).length).toBe(50);
  expect(full['q49']).toEqual(full['q0']);
  expect(await (await post({ queries: '{}' })).json()).toEqual({});
  expect(await refused(await post({ queries: queriesOf(51) }))).toEqual([
    400,
    'LIMIT_EXCEEDED',
    'Queries in a batch: 51; the limit of one request is 50.',
  ]);
});

test('a text of 500 characters is looked for, one more and ten thousand are refused, and nothing of it is said', async () => {
  const { post, refused } = await reconciling(graph);
  const asked = (length: number) =>
    post({ queries: queriesOf(1, { query: 'justice '.repeat(2_000).slice(0, length) }) });
  expect((await asked(500)).status).toBe(200);
  for (const length of [501, 10_000]) {
    const [status, code, message] = await refused(await asked(length));
    expect([status, code, message.includes('queries.q0'), message.includes('justice')]).toEqual([
      400,
      'LIMIT_EXCEEDED',
      true,
      false,
    ]);
  }
  const value = { query: 'MoJ', properties: [{ pid: 'parent', v: 'x'.repeat(501) }] };
  expect((await refused(await post({ queries: queriesOf(1, value) })))[1]).toBe('LIMIT_EXCEEDED');
});

test('a body of more than 100 KB is refused', async () => {
  const { post, refused } = await reconciling(graph);
  expect((await refused(await post({ queries: 'x'.repeat(100 * 1_024) }))).slice(0, 2)).toEqual([
    413,
    'LIMIT_EXCEEDED',
  ]);
});

test('as many candidates as are asked for: one, exactly as many as there are, and never more than twenty', async () => {
  const { one } = await reconciling(graph);
  const found = async (limit?: number) => (await one({ query: 'of', limit })).length;
  const all = await found(20);
  expect(all).toBeGreaterThan(2);
  expect(await Promise.all([found(1), found(all), found(all - 1), found(1_000)])).toEqual([
    1,
    all,
    all - 1,
    all,
  ]);
  expect(await found()).toBe(Math.min(all, 5));
});

test.each([
  ['[1', 'BAD_USER_INPUT', 'queries is not JSON.'],
  ['[]', 'BAD_USER_INPUT', 'queries'],
  ['{"q0":"MoJ"}', 'BAD_USER_INPUT', 'queries.q0'],
  ['{"q0":{}}', 'BAD_USER_INPUT', 'queries.q0: needs a query or properties.'],
  ['{"q0":{"query":"  "}}', 'BAD_USER_INPUT', 'queries.q0'],
  ['{"q0":{"query":7}}', 'BAD_USER_INPUT', 'queries.q0.query'],
  ['{"q0":{"query":"MoJ","limit":0}}', 'BAD_USER_INPUT', 'queries.q0.limit: must be 1 or more.'],
  ['{"q0":{"query":"MoJ","limit":1.5}}', 'BAD_USER_INPUT', 'queries.q0.limit'],
  ['{"q0":{"query":"MoJ","type":"person"}}', 'BAD_USER_INPUT', 'There is no type “person”'],
  [
    '{"q0":{"query":"MoJ","properties":[{"pid":"postcode","v":"SW1H"}]}}',
    'BAD_USER_INPUT',
    'no property “postcode”',
  ],
  ['{"q0":{"query":"MoJ","properties":[{"pid":"parent"}]}}', 'BAD_USER_INPUT', 'queries.q0.properties.0.v'],
])('%s is refused in JSON', async (queries, code, words) => {
  const { post, get, refused } = await reconciling(graph);
  const address = `/reconcile?${new URLSearchParams({ queries }).toString()}`;
  for (const answer of [await post({ queries }), await get(address)]) {
    const [status, said, message] = await refused(answer);
    expect([status, said]).toEqual([400, code]);
    expect(message).toContain(words);
  }
});

test('a key that reaches a prototype elsewhere is a key like any other', async () => {
  const { post } = await reconciling(graph);
  for (const key of ['__proto__', 'constructor']) {
    const answer = await post({ queries: `{"${key}":{"query":"MoJ"}}` });
    expect([answer.status, JSON.stringify(await answer.json()).includes(MINISTRY)]).toEqual([
      200,
      key !== '__proto__',
    ]);
  }
});

test('a hundred ids are extended, none is, and one more is refused', async () => {
  const { post, refused } = await reconciling(graph);
  const asked = (ids: string[], properties = [{ id: 'acronym' }]) =>
    post({ extend: JSON.stringify({ ids, properties }) });
  const ids = Array.from({ length: 101 }, (_, place) => `organisation:nobody-${place}`);
  const { rows } = EXTENSION.parse(await (await asked(ids.slice(0, 100))).json());
  expect(Object.keys(rows).length).toBe(100);
  expect(EXTENSION.parse(await (await asked([], [])).json())).toEqual({ meta: [], rows: {} });
  expect((await refused(await asked(ids)))[1]).toBe('LIMIT_EXCEEDED');
  const many = Array.from({ length: 21 }, () => ({ id: 'acronym' }));
  expect((await refused(await asked([], many)))[1]).toBe('LIMIT_EXCEEDED');
});

test('what cannot be read as a form, and a form without a question, are told how to ask', async () => {
  const { get, post, refused } = await reconciling(graph);
  const body = JSON.stringify({ queries: {} });
  const asJson = await get('/reconcile', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
  for (const answer of [asJson, await post({ query: 'MoJ' })]) {
    const [status, code, message] = await refused(answer);
    expect([status, code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(message).toContain('application/x-www-form-urlencoded');
  }
  expect((await get('/reconcile', { method: 'DELETE' })).status).toBe(405);
});
