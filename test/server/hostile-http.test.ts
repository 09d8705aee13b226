import { expect, test } from 'vitest';
import { raw, served, streamed } from './served.ts';

type Served = Awaited<ReturnType<typeof served>>;
const PREFLIGHTED = { 'apollo-require-preflight': '1' };
const KB = 1_024;
/** A good request but for one byte of Latin-1. */
const NOT_UTF8 = new Uint8Array(Buffer.from('{"query":"{ hello(name: \\"caf\u00e9\\") }"}', 'latin1'));

const REFUSED: [
  string,
  // oxlint-disable-next-line typescript/no-explicit-any -- an answer is whatever the test says it is
  (server: Served) => Promise<{ status: number; body: any; text: string }>,
  number,
  string,
][] = [
  ['a body over 100 KB', ({ post }) => post(JSON.stringify('a'.repeat(200 * KB))), 413, 'LIMIT_EXCEEDED'],
  ['a body of 4 MB', ({ post }) => post(JSON.stringify('a'.repeat(4 * KB * KB))), 413, 'LIMIT_EXCEEDED'],
  [
    'a compressed body',
    ({ post }) => post('x', { 'content-encoding': 'gzip' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'a body that says it is plain',
    ({ post }) => post('{}', { 'content-encoding': 'identity' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'a body in Latin-1',
    ({ post }) => post('{}', { 'content-type': 'application/json; charset=iso-8859-1' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['bytes that are not UTF-8', ({ post }) => post(NOT_UTF8), 400, 'BAD_REQUEST'],
  ['no body', ({ post }) => post(''), 400, 'BAD_REQUEST'],
  ['a body that is not JSON', ({ post }) => post('{foo'), 400, 'BAD_REQUEST'],
  [
    'a key that reaches a prototype',
    ({ post }) => post('{"query":"{hello}","variables":{"__proto__":{"a":1}}}'),
    400,
    'BAD_REQUEST',
  ],
  ['a batch', ({ post }) => post('[{"query":"{hello}"}]'), 400, 'BAD_REQUEST'],
  ['XML', ({ post }) => post('<a/>', { 'content-type': 'application/xml' }), 400, 'BAD_REQUEST'],
  [
    'a form',
    ({ post }) => post('query={hello}', { 'content-type': 'application/x-www-form-urlencoded' }),
    400,
    'BAD_REQUEST',
  ],
  ['variables in a list', ({ post }) => post('{"query":"{hello}","variables":[1]}'), 400, 'BAD_REQUEST'],
  [
    'a hash that is not the document’s',
    ({ post }) => post('{"query":"{hello}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}'),
    400,
    'BAD_USER_INPUT',
  ],
  ['a GET a page could forge', ({ fetch }) => fetch('/graphql?query={hello}'), 400, 'BAD_REQUEST'],
  [
    'a mutation by GET',
    ({ fetch }) => fetch('/graphql?query=mutation{write}', { headers: PREFLIGHTED }),
    405,
    'BAD_REQUEST',
  ],
  ['an address nobody has', ({ fetch }) => fetch('/nothing/here?x=1'), 404, 'NOT_FOUND'],
  ['an address that cannot be decoded', ({ fetch }) => fetch('/%E0%A4%A'), 400, 'BAD_REQUEST'],
  ['a wrong method', ({ fetch }) => fetch('/graphql', { method: 'PUT' }), 405, 'METHOD_NOT_ALLOWED'],
  [
    'a wrong method elsewhere',
    ({ fetch }) => fetch('/livez', { method: 'DELETE' }),
    405,
    'METHOD_NOT_ALLOWED',
  ],
];

test.each(REFUSED)('%s is refused as JSON with its status', async (_what, request, status, code) => {
  const server = await served();
  const answer = await request(server);
  expect(answer.status).toBe(status);
  expect(answer.body.errors).toEqual([
    expect.objectContaining({
      message: expect.any(String),
      extensions: { code, requestId: expect.any(String) },
    }),
  ]);
  expect(answer.text).not.toMatch(/node_modules|stack|\.ts:/);
  expect(server.logged.join()).not.toContain('unexpected error');
});

test('a body is counted while it streams, and refused before it ends', async () => {
  const { port } = await served();
  let sent = 0;
  const chunks = function* () {
    for (; sent < 4_000; sent += 1) yield 'a'.repeat(KB);
  };
  const { status, text } = await streamed(port, chunks());
  expect(status).toBe(413);
  expect(JSON.parse(text).errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
});

test('a body of just under 100 KB is read', async () => {
  const { ask } = await served();
  const { status } = await ask('query($n: String) { hello(name: $n) }', { n: 'a'.repeat(100 * KB - 100) });
  expect(status).toBe(200);
});

test('a wrong method is told the right ones', async () => {
  const { fetch } = await served();
  expect((await fetch('/graphql', { method: 'PUT' })).headers.get('allow')).toBe('GET, POST');
  expect((await fetch('/graphql', { method: 'HEAD' })).status).toBe(405);
});

test.each([
  ['not HTTP', 'hello\r\n\r\n', 400],
  ['headers over 16 KB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20 * KB)}\r\n\r\n`, 431],
  [
    'what it expects of a server',
    'GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: x\r\n\r\n',
    417,
  ],
  ['no host', 'GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['a host that is none', 'GET /livez HTTP/1.1\r\nHost: a b[\r\nConnection: close\r\n\r\n', 400],
])('%s is answered on the socket', async (what, bytes, status) => {
  const { port } = await served();
  const answer = await raw(port, bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  if (what !== 'no host') expect(answer).toContain('{"errors":[{"message":');
});
