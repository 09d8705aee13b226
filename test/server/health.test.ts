import { expect, test } from 'vitest';
import { served } from './served.ts';

test('a server that cannot answer questions is alive and not ready, and says why', async () => {
  const { fetch } = await served({
    isReady: async () => ({ ready: false, reason: 'Neo4j does not answer' }),
  });
  expect(await fetch('/livez')).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect(await fetch('/readyz')).toMatchObject({
    status: 503,
    body: { status: 'unavailable', reason: 'Neo4j does not answer' },
  });
});

test('being ready is asked each time', async () => {
  let ready = false;
  const { fetch } = await served({ isReady: async () => ({ ready }) });
  expect((await fetch('/readyz')).status).toBe(503);
  ready = true;
  expect((await fetch('/readyz')).status).toBe(200);
});

test('a readiness that cannot be told is none', async () => {
  const { fetch } = await served({ isReady: () => Promise.reject(new Error('no route to database')) });
  expect(await fetch('/readyz')).toMatchObject({ status: 503, body: { reason: 'no route to database' } });
});

test('a server that is going is not ready, and keeps no connection', async () => {
  const drain = { isDraining: false };
  const { fetch, ask } = await served({ drain });
  expect((await ask('{ hello }')).headers.get('connection')).toBe('keep-alive');
  drain.isDraining = true;
  expect(await fetch('/readyz')).toMatchObject({ status: 503, body: { reason: 'shutting down' } });
  const { status, headers } = await ask('{ hello }');
  expect({ status, connection: headers.get('connection') }).toEqual({ status: 200, connection: 'close' });
});

test('health is never cached', async () => {
  const { fetch } = await served();
  expect((await fetch('/readyz')).headers.get('cache-control')).toBe('no-store');
});
