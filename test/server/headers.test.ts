import { expect, test } from 'vitest';
import { served } from './served.ts';

test.each(['/livez', '/nowhere', '/graphql?query={hello}'])(
  '%s is answered with the headers of data',
  async (path) => {
    const { fetch } = await served();
    const { headers } = await fetch(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
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
