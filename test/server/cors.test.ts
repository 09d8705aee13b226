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
  expect(headers.get('access-control-allow-headers')).toContain('content-type');
  const answer = await ask('{ hello }', {}, { origin: FRIEND });
  expect(answer.headers.get('access-control-allow-origin')).toBe(FRIEND);
  expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
  expect(answer.headers.get('vary')).toBe('Origin');
});

test.each(['https://example.com', 'http://example.org', 'https://example.org.evil', 'null'])(
  '%s, which is not listed, is told nothing',
  async (origin) => {
    const { fetch, ask } = await listed();
    const answers = [await fetch('/graphql', preflight(origin)), await ask('{ hello }', {}, { origin })];
    for (const { headers } of answers)
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  },
);

test('an error can be read by a listed origin as well', async () => {
  const { fetch } = await listed();
  const { status, headers } = await fetch('/nowhere', { headers: { origin: FRIEND } });
  expect(status).toBe(404);
  expect(headers.get('access-control-allow-origin')).toBe(FRIEND);
});
