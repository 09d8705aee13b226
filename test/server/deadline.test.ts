import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { COLD_DEADLINE_MS, OPERATION_DEADLINE_MS, operationDeadline } from '../../src/server/deadline.ts';
import { served } from './served.ts';

test('a field that heeds its signal fails at the deadline, and the others answer', async () => {
  const { ask } = await served({ deadlineMs: () => 100 });
  const { status, body } = await ask('{ slow(ms: 5000) hello }');
  expect(status).toBe(200);
  expect(body.data).toEqual({ slow: null, hello: 'hello you' });
  expect(body.errors[0]).toMatchObject({
    path: ['slow'],
    message: expect.stringContaining('longer than 0.1 s'),
    extensions: { code: 'DEADLINE_EXCEEDED' },
  });
});

test('a field that heeds nothing is left behind half a second later', async () => {
  const { ask } = await served({ deadlineMs: () => 100 });
  const startedAt = performance.now();
  const { status, body } = await ask('{ stuck(ms: 2000) }');
  expect(performance.now() - startedAt).toBeLessThan(1_200);
  expect(status).toBe(504);
  expect(body.errors[0].extensions.code).toBe('DEADLINE_EXCEEDED');
});

test('an operation is stopped when its caller goes away, and the log says so', async () => {
  const { port, lines } = await served();
  const sent = request({
    port,
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  sent.on('error', () => undefined);
  sent.end(JSON.stringify({ query: '{ slow(ms: 4000) }' }));
  await once(sent, 'finish');
  await pause(100);
  sent.destroy();
  await expect
    .poll(() => lines().find(({ msg }) => msg === 'operation')?.outcome, { timeout: 2_000 })
    .toBe('CANCELLED');
  expect(lines().some(({ msg }) => msg === 'unexpected error')).toBe(false);
});

test('an operation may take longer until all is warm', () => {
  const { ms, warm } = operationDeadline();
  const cold = ms();
  warm();
  expect([cold, ms()]).toEqual([COLD_DEADLINE_MS, OPERATION_DEADLINE_MS]);
  expect(cold).toBeGreaterThan(OPERATION_DEADLINE_MS);
});
