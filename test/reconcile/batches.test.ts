import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { knownThings, MINISTRY } from './known-things.ts';
import { reconciling } from './reconciling.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await knownThings();
});

/** Names of every kind: known, by rules, alike, misspelt, nobody's, with properties. */
const KINDS = [
  { query: 'Ministry of Justice' },
  { query: 'MoJ' },
  { query: 'HMCTS (HM Courts & Tribunals Service)' },
  { query: 'Bureau of Northen Weather' },
  { query: 'Ministry of Justise' },
  { query: 'Fenel and Rye', type: 'supplier' },
  { query: 'Alpine Resourcing', properties: [{ pid: 'company-number', v: '4103211' }] },
  { query: 'Courts of Nowhere in Particular' },
  { query: 'HM Courts & Tribunals Service', properties: [{ pid: 'parent', v: 'Ministry of Justice' }] },
  { query: 'zzzyx qqqw' },
];

test('fifty queries take as many statements as ten', async () => {
  const { batch, operations } = await reconciling(graph);
  const asked = (count: number) =>
    batch(
      Object.fromEntries(
        // Another word each, so that no two are the same.
        Array.from({ length: count }, (_, place) => {
          const kind = KINDS[place % KINDS.length]!;
          const again = Math.floor(place / KINDS.length);
          return [`q${place}`, again === 0 ? kind : { ...kind, query: `${kind.query} ${'x'.repeat(again)}` }];
        }),
      ),
    );
  await asked(10);
  await asked(50);
  const statements = operations().map((line) => line.statements!);
  console.info(`statements of ten queries and of fifty: ${statements.join(', ')}`);
  expect(statements[1]).toBe(statements[0]);
  expect(statements[0]).toBeLessThanOrEqual(16);
});

test('each query is answered as if it were alone', async () => {
  const { batch, one } = await reconciling(graph);
  const together = await batch(Object.fromEntries(KINDS.map((kind, place) => [`q${place}`, kind])));
  for (const [place, kind] of KINDS.entries()) expect(together[`q${place}`]!.result).toEqual(await one(kind));
});

test('a hundred ids with every property take as many statements as one', async () => {
  const { post, json, operations } = await reconciling(graph);
  const { properties } = (await json('/reconcile/extend/propose')) as { properties: { id: string }[] };
  for (const count of [1, 100]) {
    const ids = [MINISTRY, ...Array.from({ length: count - 1 }, (_, place) => `supplier:nobody-${place}`)];
    await post({ extend: JSON.stringify({ ids, properties: properties.map(({ id }) => ({ id })) }) });
  }
  const [few, many] = operations().map((line) => line.statements!);
  expect([many, few! <= 8]).toEqual([few, true]);
});

test('each request is a line of the log and a figure, without what was asked', async () => {
  const { batch, post, get, operations, logged } = await reconciling(graph);
  await batch({ q0: { query: 'Fennel Secretwords' } });
  await post({ queries: '{"q0":{"query":"MoJ","type":"person"}}' });
  expect(operations()).toEqual([
    expect.objectContaining({ operation: 'reconcile', outcome: 'OK', requestId: expect.any(String) }),
    expect.objectContaining({ operation: 'reconcile', outcome: 'BAD_USER_INPUT' }),
  ]);
  expect(logged.join('')).not.toContain('Secretwords');
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toContain('buyergraph_operation_seconds_count{operation="reconcile",outcome="OK"} 1');
  expect(metrics).toContain(
    'buyergraph_operation_seconds_count{operation="reconcile",outcome="BAD_USER_INPUT"} 1',
  );
});
