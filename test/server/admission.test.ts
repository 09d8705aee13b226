import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { raw, served } from './served.ts';

const SLOW = '{ stuck(ms: 400) }';

test('what is more than can run and wait is sent away at once, and the rest answers', async () => {
  const { ask } = await served({ admission: { inFlight: 4, queue: 8, waitMs: 10_000 } });
  const answers = await Promise.all(
    Array.from({ length: 30 }, async () => {
      const startedAt = performance.now();
      const { status, headers, body } = await ask(SLOW);
      return { status, ms: performance.now() - startedAt, retry: headers.get('retry-after'), body };
    }),
  );
  const refused = answers.filter(({ status }) => status === 503);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(12);
  expect(refused).toHaveLength(18);
  for (const { retry, body } of refused) {
    expect(retry).toMatch(/^[123]$/);
    expect(body.errors[0].extensions.code).toBe('OVERLOADED');
  }
  expect((await ask(SLOW)).status).toBe(200);
});

test('a server that is full refuses in less than 100 ms and still says that it lives', async () => {
  const { ask, fetch } = await served({ admission: { inFlight: 1, queue: 0 } });
  const running = ask(SLOW);
  await pause(100);
  const startedAt = performance.now();
  expect((await ask('{ hello }')).status).toBe(503);
  expect(performance.now() - startedAt).toBeLessThan(100);
  expect((await fetch('/livez')).status).toBe(200);
  expect((await fetch('/readyz')).status).toBe(200);
  expect((await running).status).toBe(200);
});

test('callers that leave give their places back, running or waiting', async () => {
  const { ask, url } = await served({ admission: { inFlight: 2, queue: 2, waitMs: 10_000 } });
  const leaving = Array.from({ length: 4 }, () => {
    const body = JSON.stringify({ query: '{ slow(ms: 4000) }' });
    const headers = { 'content-type': 'application/json' };
    return fetch(`${url}/graphql`, { method: 'POST', headers, body, signal: AbortSignal.timeout(200) }).catch(
      () => 'left',
    );
  });
  expect(await Promise.all(leaving)).toEqual(['left', 'left', 'left', 'left']);
  await pause(100);
  const answers = await Promise.all([ask(SLOW), ask(SLOW), ask(SLOW)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test('a caller that leaves while it waits makes room for the next to wait', async () => {
  const { ask, url } = await served({ admission: { inFlight: 1, queue: 1, waitMs: 10_000 } });
  const running = ask('{ stuck(ms: 1200) }');
  await pause(100);
  const headers = { 'content-type': 'application/json' };
  const left = fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: '{"query":"{hello}"}',
    signal: AbortSignal.timeout(200),
  });
  await expect(left).rejects.toThrow('timeout');
  await pause(100);
  const waiting = await ask('{ hello }');
  expect([waiting.status, (await running).status]).toEqual([200, 200]);
});

test('who waits longer than it may is sent away, and leaves its place in the queue', async () => {
  const { ask } = await served({ admission: { inFlight: 1, queue: 1, waitMs: 200 } });
  const running = ask('{ stuck(ms: 1500) }');
  await pause(100);
  for (let turn = 1; turn <= 2; turn += 1) {
    const startedAt = performance.now();
    const { status, headers, body } = await ask('{ hello }');
    expect([status, body.errors[0].extensions.code]).toEqual([503, 'OVERLOADED']);
    expect(headers.get('retry-after')).toMatch(/^[123]$/);
    expect(performance.now() - startedAt).toBeGreaterThan(190);
  }
  expect((await running).status).toBe(200);
  expect((await ask('{ hello }')).status).toBe(200);
});

test('a full server does not wait for a body to refuse it', async () => {
  const { ask, port } = await served({ admission: { inFlight: 1, queue: 0 } });
  const running = ask('{ stuck(ms: 1200) }');
  await pause(100);
  const head =
    'POST /graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n';
  const startedAt = performance.now();
  expect(await raw(port, head)).toMatch(/^HTTP\/1.1 503 /);
  expect(performance.now() - startedAt).toBeLessThan(500);
  expect((await running).status).toBe(200);
});

test('a server whose event loop lags refuses work until it has caught up', async () => {
  const { ask, fetch } = await served({ admission: { maxEventLoopDelayMs: 20 } });
  expect((await ask('{ hello }')).status).toBe(200);
  const until = performance.now() + 2_200;
  while (performance.now() < until) {
    const stop = performance.now() + 100;
    while (performance.now() < stop);
    await pause(0);
  }
  const [answer, alive] = await Promise.all([ask('{ hello }'), fetch('/livez')]);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toMatch(/^[123]$/);
  expect(alive.status).toBe(200);
  await expect.poll(async () => (await ask('{ hello }')).status, { timeout: 5_000 }).toBe(200);
});
