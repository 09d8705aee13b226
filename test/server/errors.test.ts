import { expect, test } from 'vitest';
import { served } from './served.ts';

test('an expected failure of one field keeps its code and message, and the others answer', async () => {
  const { ask } = await served();
  const { status, body, headers } = await ask('{ refused hello }');
  expect(status).toBe(200);
  expect(body.data).toEqual({ refused: null, hello: 'hello you' });
  expect(body.errors).toEqual([
    {
      message: 'No such thing; look at books.',
      locations: [{ line: 1, column: 3 }],
      path: ['refused'],
      extensions: { code: 'NOT_FOUND', requestId: headers.get('x-request-id') },
    },
  ]);
});

test.each(['{ broken }', '{ brokenScalar }'])(
  'a defect behind %s is masked, and found in the log by its request id',
  async (query) => {
    const { ask, lines } = await served();
    const { body, text, headers } = await ask(query);
    const requestId = headers.get('x-request-id');
    expect(body.errors[0]).toMatchObject({
      message: expect.stringContaining(requestId!),
      extensions: { code: 'INTERNAL', requestId },
    });
    expect(text).not.toMatch(/secret|passwd|Invariant/);
    const line = lines().find(({ msg }) => msg === 'unexpected error');
    expect(line).toMatchObject({
      requestId,
      err: { stack: expect.stringMatching(/library\.ts|scalars\.ts/) },
    });
  },
);

test('an argument that turns out null at run time is the caller’s mistake', async () => {
  const { ask } = await served();
  const { body } = await ask('query($n: Int = 3) { number(n: $n) }', { n: null });
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('a context that cannot be made is a masked defect with its request id', async () => {
  const { ask } = await served({ context: () => Promise.reject(new Error('secret context')) });
  const { status, body, text, headers } = await ask('{ hello }');
  expect(status).toBe(500);
  expect(body.errors[0].extensions).toEqual({ code: 'INTERNAL', requestId: headers.get('x-request-id') });
  expect(text).not.toContain('secret');
});

test('a route that throws is answered in the same shape', async () => {
  const { app, url, lines } = await servedWithBrokenRoute();
  const response = await fetch(`${url}/broken`);
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(JSON.parse(text).errors[0].extensions.code).toBe('INTERNAL');
  expect(text).not.toContain('secret');
  expect(lines().some(({ err }) => err?.message === 'secret route')).toBe(true);
  expect(app.server.listening).toBe(true);
});

const servedWithBrokenRoute = () =>
  served({}, {}, (app) => {
    app.get('/broken', async () => {
      throw new Error('secret route');
    });
  });
