import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { startDeadline } from '../../src/server/deadline.ts';
import { raw, served } from './served.ts';

const PIECE = 'x'.repeat(64 * 1_024);

/** Files without an end, each piece asked for under a deadline of its own as a page of a download is. */
function endless(ended: unknown[]) {
  return (app: FastifyInstance): void => {
    app.get('/endless', { config: { isDownload: true } }, async (_request, reply) => {
      const { signal } = startDeadline(60_000, reply.raw);
      signal.addEventListener('abort', () => ended.push(signal.reason));
      async function* pieces() {
        while (!signal.aborted) {
          await pause(1);
          yield PIECE;
        }
      }
      return reply.send(Readable.from(pieces()));
    });
  };
}

/** A caller that asks and never reads. */
async function silent(port: number, bytes: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined).pause();
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

const connectionsOf = ({ server }: FastifyInstance): Promise<number> =>
  new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });

test('64 downloads that nobody reads leave room for questions, and end', async () => {
  const ended: unknown[] = [];
  const { port, app, ask, fetch } = await served(
    { timeouts: { stallMs: 2_000 }, admission: { waitMs: 300, downloads: { inFlight: 4, queue: 60 } } },
    {},
    endless(ended),
  );
  await Promise.all(
    Array.from({ length: 64 }, () =>
      silent(port, 'GET /endless HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
    ),
  );
  const startedAt = performance.now();
  expect((await ask('{ hello }')).status).toBe(200);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  expect((await fetch('/endless')).status).toBe(503);
  await expect.poll(() => ended.length, { timeout: 10_000 }).toBe(4);
  expect(ended).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ code: 'CANCELLED' })));
  await expect.poll(() => connectionsOf(app), { timeout: 5_000 }).toBeLessThanOrEqual(2);
});

test('a caller that stops taking its answer is cut soon after it may be', async () => {
  const ended: unknown[] = [];
  const { port } = await served({ timeouts: { stallMs: 3_000 } }, {}, endless(ended));
  await silent(port, 'GET /endless HTTP/1.1\r\nHost: a\r\n\r\n');
  const startedAt = performance.now();
  await expect.poll(() => ended.length, { timeout: 15_000 }).toBe(1);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test('an answer that takes longer to make than to stall is waited for', async () => {
  const { ask } = await served({ timeouts: { stallMs: 300 } });
  expect((await ask('{ stuck(ms: 1200) }')).status).toBe(200);
});

test('a reader that is slow but reads is not cut', async () => {
  const ended: unknown[] = [];
  const { port } = await served({ timeouts: { stallMs: 1_000 } }, {}, endless(ended));
  const socket = await silent(port, 'GET /endless HTTP/1.1\r\nHost: a\r\n\r\n');
  let read = 0;
  socket.on('data', ({ length }) => void (read += length));
  for (let turn = 0; turn < 12; turn += 1) {
    socket.pause();
    await pause(250);
    socket.resume();
    await pause(20);
  }
  expect([ended, socket.destroyed]).toEqual([[], false]);
  expect(read).toBeGreaterThan(1_000_000);
});

test('callers that never end their requests are answered and cut, though they stay', async () => {
  const { port, app, ask } = await served({
    timeouts: { headersMs: 300, requestMs: 600, checkingMs: 50 },
    connectionsOfAddress: 500,
  });
  await Promise.all(Array.from({ length: 300 }, () => silent(port, 'POST /graphql HTTP/1.1\r\nHost: a\r\n')));
  expect((await ask('{ hello }')).status).toBe(200);
  await expect.poll(() => connectionsOf(app), { timeout: 5_000 }).toBeLessThanOrEqual(2);
});

test('an address has so many connections and no more, and gets them back', async () => {
  const { port, ask } = await served({ connectionsOfAddress: 3 });
  const held = await Promise.all(Array.from({ length: 3 }, () => silent(port, 'GET')));
  const answer = await raw(port, 'GET /livez HTTP/1.1\r\nHost: a\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1.1 503 [^]*Retry-After: [123][^]*OVERLOADED/);
  for (const socket of held) socket.destroy();
  await expect.poll(async () => (await ask('{ hello }').catch(() => null))?.status).toBe(200);
});
