import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Graph, ReadGraph } from '../../src/graph/graph.ts';
import { made, type Statement } from '../../src/graph/statement.ts';
import { createApp } from '../../src/server/app.ts';
import { aGraph } from '../support/a-graph.ts';
import { testConfig } from '../support/graph.ts';
import { silent } from '../support/imported.ts';
import { rounded, row } from '../support/row.ts';

const ENDLESS = made({
  name: 'endless',
  about: 'Never ends by itself.',
  access: 'read',
  params: {},
  row: { n: 'count' },
  text: 'UNWIND range(1, 100000000000) AS n RETURN count(n) AS n',
});
const RUNNING = made({
  name: 'running',
  about: 'How many of those are at work.',
  access: 'read',
  params: {},
  row: { n: 'count' },
  text: "SHOW TRANSACTIONS YIELD metaData WHERE metaData.statement = 'endless' RETURN count(*) AS n",
});

/** Looked at before anything is asked, within limits of their own. */
const LOOK_UPS: ReadonlySet<string> = new Set(['graph-version', 'graph-standing', 'published-state']);

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph().organisation('ministry').spend({ buyer: 'ministry', supplier: 'Acme', net: '12.5' });
});

/** The graph to somebody whose every question takes for ever. */
function withoutEnd(whole: Graph): ReadGraph {
  return {
    ...whole,
    reader(options) {
      const reader = whole.reader(options);
      const read = async (asked: Statement | string, params: object): Promise<unknown> => {
        const name = typeof asked === 'string' ? asked : asked.name;
        return LOOK_UPS.has(name) ? reader.read(asked as never, params as never) : reader.read(ENDLESS, {});
      };
      return { ...reader, read: read as typeof reader.read };
    },
  };
}

async function until(count: (n: number) => boolean, mostMs: number): Promise<number> {
  const start = performance.now();
  while (!count((await graph.read(RUNNING, {}))[0]!.n)) {
    if (performance.now() - start > mostMs) return Infinity;
    await pause(50);
  }
  return performance.now() - start;
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
  body: JSON.stringify(body),
});
const tool = (name: string, given: object): RequestInit =>
  json({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } });
const TOTAL = '{ invoiced { total { net } } }';
const ROWS = '{ suppliers { nodes { name } } }';
const BUYER = { buyer: 'ministry' };

const DOORS: readonly (readonly [door: string, path: string, init: RequestInit])[] = [
  ['POST /graphql', '/graphql', json({ query: TOTAL })],
  ['GET /q/….csv', '/q/suppliers-of.csv?buyer=ministry', {}],
  ['GET /q/… as a page', '/q/suppliers-of?buyer=ministry', { headers: { accept: 'text/html' } }],
  ['POST /rows.csv', '/rows.csv', json({ query: ROWS })],
  ['/feed/….atom', '/feed/suppliers-of.atom?buyer=ministry', {}],
  ['/mcp, a question', '/mcp', tool('suppliers-of', BUYER)],
  ['/mcp, execute', '/mcp', tool('execute', { document: TOTAL })],
  ['/mcp, search', '/mcp', tool('search', { query: 'ministry' })],
  ['/reconcile', `/reconcile?queries=${encodeURIComponent('{"q0":{"query":"Ministry"}}')}`, {}],
  ['/reconcile/suggest/entity', '/reconcile/suggest/entity?prefix=mini', {}],
  ['/search', '/search?q=ministry', { headers: { accept: 'text/html' } }],
  ['the front page', '/', { headers: { accept: 'text/html' } }],
];

const longest = { ms: 0, doors: 0 };

test.each(DOORS)('who leaves %s takes the statement along', async (_door, path, init) => {
  const app = await createApp({ graph: withoutEnd(graph), config: testConfig(), log: silent });
  const url = await app.http.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    app.http.server.closeAllConnections();
    await app.http.close();
    await app.stop();
  });
  const leaving = new AbortController();
  const left = fetch(`${url}${path}`, { ...init, signal: leaving.signal }).then(
    async (answer) => `was answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`,
    () => 'left',
  );
  expect(await Promise.race([until((n) => n > 0, 10_000), left])).toBeLessThan(10_000);
  leaving.abort();
  expect(await left).toBe('left');
  const ms = await until((n) => n === 0, 10_000);
  expect(ms).toBeLessThan(2_000);
  longest.ms = Math.max(longest.ms, ms);
  longest.doors += 1;
});

test('the longest of them', () => {
  row({
    did: 'callers of every door leave while a statement runs',
    happened: `of ${longest.doors} doors each ended its statement (SHOW TRANSACTIONS)`,
    figure: `after ${rounded(longest.ms)} at most`,
    asked: '≤ 2 s',
  });
  expect(longest.doors).toBe(DOORS.length);
});
