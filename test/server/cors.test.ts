import { expect, test } from 'vitest';
import { served } from './served.ts';

const FRIEND = 'https://example.org';
const listed = () => served({ corsOrigins: [`${FRIEND}/`] });
const preflight = (origin: string) => ({
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  },
});

test('a listed origin may ask and read', async () => {
  const { fetch, ask } = await listed();
  const { status, headers } = await fetch('/graphql', preflight(FRIEND));
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-origin')).toBe(FRIEND);
  expect(headers.get('access-control-allow-methods')).toBe('GET, POST');
  expect(headers.get('access-control-allow-headers')).toBe(
    'content-type, apollo-require-preflight, x-apollo-operation-name, if-none-match',
  );
  expect(headers.get('access-control-max-age')).toBe('86400');
  expect(headers.get('x-cors')).toBeNull();
  const answer = await ask('{ hello }', {}, { origin: FRIEND });
  expect(answer.headers.get('access-control-allow-origin')).toBe(FRIEND);
  expect(answer.headers.get('access-control-expose-headers')).toBe(
    'etag, retry-after, x-request-id, x-total-count, x-warning, content-disposition',
  );
  expect(answer.headers.get('vary')).toBe('Origin');
});

test.each(['https://example.com', 'http://example.org', 'https://example.org.evil', 'null'])(
  '%s, which is not listed, is told nothing',
  async (origin) => {
    const { fetch, ask } = await listed();
    const answers = [await fetch('/graphql', preflight(origin)), await ask('{ hello }', {}, { origin })];
    for (const { headers } of answers) {
      expect(headers.get('x-cors')).toContain('CORS_ORIGINS');
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  },
);

test('an error can be read by a listed origin as well', async () => {
  const { fetch } = await listed();
  const { status, headers } = await fetch('/nowhere', { headers: { origin: FRIEND } });
  expect(status).toBe(404);
  expect(headers.get('access-control-allow-origin')).toBe(FRIEND);
});

test('a preflight is answered for every address and every origin, so that the real status can be shown', async () => {
  for (const { fetch } of [await listed(), await served()])
    for (const [path, origin] of [
      ['/nowhere', FRIEND],
      ['/graphql', 'https://example.com'],
    ] as const)
      expect((await fetch(path, preflight(origin))).status).toBe(204);
});

test('OPTIONS that is no preflight is a method like any other', async () => {
  const { fetch } = await listed();
  const { status, headers, body } = await fetch('/graphql', {
    method: 'OPTIONS',
    headers: { origin: FRIEND },
  });
  expect([status, headers.get('allow')]).toEqual([405, 'GET, POST']);
  expect(body.errors[0].extensions.code).toBe('METHOD_NOT_ALLOWED');
  expect((await fetch('/nowhere', { method: 'OPTIONS' })).status).toBe(404);
});

test('a page of the server itself is not told that it is closed', async () => {
  const { ask, url } = await served();
  expect((await ask('{ hello }', {}, { origin: url })).headers.get('x-cors')).toBeNull();
});

test('a closed origin is told to the operator, once', async () => {
  const { ask, lines, url } = await listed();
  for (const origin of [FRIEND, url, 'https://example.com', 'https://example.com', 'https://example.net'])
    await ask('{ hello }', {}, { origin });
  const told = lines().filter(({ msg }) => msg.includes('CORS_ORIGINS'));
  expect(told.map(({ origin }) => origin)).toEqual(['https://example.com', 'https://example.net']);
});
