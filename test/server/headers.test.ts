import { expect, test } from 'vitest';
import { served } from './served.ts';

test.each(['/livez', '/nowhere', '/graphql?query={hello}'])(
  '%s is answered with the headers of data',
  async (path) => {
    const { fetch } = await served();
    const { headers } = await fetch(path);
    const { 'content-length': _, 'content-type': __, date: ___, ...rest } = Object.fromEntries(headers);
    expect(rest).toEqual({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      ...(path.startsWith('/graphql') ? {} : { 'cache-control': 'no-store' }),
      connection: 'keep-alive',
      'keep-alive': 'timeout=65',
    });
  },
);

test('each request has its own id, and none takes one from its caller', async () => {
  const { ask } = await served();
  const ids = await Promise.all(
    [1, 2].map(async () =>
      (await ask('{ hello }', {}, { 'x-request-id': 'mine' })).headers.get('x-request-id'),
    ),
  );
  expect(new Set([...ids, 'mine']).size).toBe(3);
});

test('a lame duck answers everything and keeps no connection', async () => {
  const drain = { isDraining: false };
  const { fetch } = await served({ drain });
  const connections = async () =>
    Promise.all(
      ['/livez', '/nowhere', '/graphql?query={hello}'].map(async (path) =>
        (await fetch(path)).headers.get('connection'),
      ),
    );
  expect(await connections()).toEqual(['keep-alive', 'keep-alive', 'keep-alive']);
  drain.isDraining = true;
  expect(await connections()).toEqual(['close', 'close', 'close']);
});
