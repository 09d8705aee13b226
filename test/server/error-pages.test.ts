import { expect, test } from 'vitest';
import { HttpError } from '../../src/server/http-error.ts';
import { served } from './served.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

const REFUSED: [string, string, RequestInit, number, string][] = [
  ['an address nobody has', '/nowhere', {}, 404, 'NOT_FOUND'],
  ['an address that cannot be decoded', '/%E0%A4%A', {}, 400, 'BAD_REQUEST'],
  ['a wrong method', '/livez', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
  ['GraphQL without a question', '/graphql', {}, 400, 'BAD_REQUEST'],
  [
    'a document that does not fit',
    '/graphql?query={nothing}',
    { headers: { 'apollo-require-preflight': '1' } },
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
];

const asked = ({ headers, ...init }: RequestInit, accept: string | null): RequestInit => ({
  ...init,
  headers: { ...(headers as Record<string, string>), ...(accept === null ? {} : { accept }) },
});

const escaped = (text: string): string =>
  text.trim().replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('\n', ' ');

test.each(REFUSED)(
  '%s is a page for a browser, and says the same',
  async (_what, path, init, status, code) => {
    const { fetch } = await served();
    const json = await fetch(path, asked(init, '*/*'));
    const page = await fetch(path, asked(init, BROWSER));
    expect([json.status, page.status]).toEqual([status, status]);
    expect(json.body.errors[0].extensions.code).toBe(code);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("style-src 'self'");
    expect(page.headers.get('content-length')).toBe(String(Buffer.byteLength(page.text)));
    expect(page.text).toContain(`<code>${code}</code>`);
    expect(page.text).toContain(`<dd>${status}</dd>`);
    expect(page.text.replaceAll(/\s+/g, ' ')).toContain(escaped(json.body.errors[0].message));
    const [id] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(page.text) ?? [];
    expect(id).toBe(page.headers.get('x-request-id') ?? id);
    expect(id).toBeDefined();
  },
);

test.each([
  null,
  '*/*',
  'application/json',
  'application/json, text/html',
  'text/html;q=0.5, */*',
  'text/css',
])('a caller that accepts %s gets JSON', async (accept) => {
  const { fetch } = await served();
  for (const path of ['/nowhere', '/graphql']) {
    const { headers, body } = await fetch(path, asked({}, accept));
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(body.errors).toHaveLength(1);
  }
});

test('what a browser asks of health and GraphQL that is no refusal stays as it is', async () => {
  const { fetch } = await served({ isReady: async () => ({ ready: false, reason: 'not yet' }) });
  expect((await fetch('/livez', asked({}, BROWSER))).body).toEqual({ status: 'ok' });
  const { status, body } = await fetch('/readyz', asked({}, BROWSER));
  expect([status, body]).toEqual([503, { status: 'unavailable', reason: 'not yet' }]);
  const preflighted = { headers: { 'apollo-require-preflight': '1' } };
  const answer = await fetch('/graphql?query={hello}', asked(preflighted, BROWSER));
  expect([answer.status, answer.body.data]).toEqual([200, { hello: 'hello you' }]);
});

test('a message is shown as text', async () => {
  const { fetch } = await served({}, {}, (app) => {
    app.get('/hostile', async () => {
      throw new HttpError(400, 'BAD_REQUEST', '<script>alert(1)</script>');
    });
  });
  const { text } = await fetch('/hostile', asked({}, BROWSER));
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toContain('<script');
});
