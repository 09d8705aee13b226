import { expect, test } from 'vitest';
import { TIMEOUTS } from '../../src/server/http.ts';
import { raw, served } from './served.ts';

const QUICK = { timeouts: { headersMs: 200, requestMs: 400, checkingMs: 50 } };
const HEAD = 'POST /graphql HTTP/1.1\r\nHost: a\r\ncontent-type: application/json\r\n';

test.each([
  ['headers', HEAD],
  ['a body', `${HEAD}content-length: 50\r\n\r\n{"query":`],
])('a caller that never ends its request’s %s is sent away', async (_what, bytes) => {
  const { port } = await served(QUICK);
  const startedAt = performance.now();
  const answer = await raw(port, bytes);
  expect(answer).toMatch(/^HTTP\/1.1 408 [^]*REQUEST_TIMEOUT/);
  expect(performance.now() - startedAt).toBeLessThan(1_500);
});

test('the server of every day gives 10 s to headers and 15 s to a request', async () => {
  const { app } = await served();
  const { headersTimeout, requestTimeout, keepAliveTimeout, maxConnections } = app.server;
  expect({ headersTimeout, requestTimeout, keepAliveTimeout, maxConnections }).toEqual({
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    keepAliveTimeout: TIMEOUTS.keepAliveMs,
    maxConnections: 1_000,
  });
});
