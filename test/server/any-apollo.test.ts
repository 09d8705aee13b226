import { ApolloServer, type BaseContext } from '@apollo/server';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createHttpServer } from '../../src/server/http.ts';

/** A server nobody of ours configured, as Apollo's own integration tests bring one. */
async function foreign(context: () => Promise<BaseContext> = async () => ({})) {
  const apollo = new ApolloServer<BaseContext>({
    typeDefs: 'type Query { test: String, secret: String } type Mutation { write: String }',
    resolvers: { Query: { test: (_parent, _args, { said }: { said?: string }) => said ?? 'it works' } },
    allowBatchedHttpRequests: true,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const app = await createHttpServer(apollo, { log: pino({ level: 'silent' }), context, path: '/' });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await app.close();
    await apollo.stop();
  });
  return (init: RequestInit, search = '') => fetch(`${url}/${search}`, init);
}

const json = { 'content-type': 'application/json' };

test('a server of others keeps its own answers', async () => {
  const ask = await foreign(async () => ({ said: 'context' }));
  const answer = await ask({ method: 'POST', headers: json, body: '[{"query":"{test}"},{"query":"{"}]' });
  expect(await answer.json()).toEqual([
    { data: { test: 'context' } },
    {
      errors: [
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'GRAPHQL_PARSE_FAILED' }) }),
      ],
    },
  ]);
});

test('a server of others keeps its landing page', async () => {
  const ask = await foreign();
  const answer = await ask({ headers: { accept: 'text/html' } });
  expect(answer.headers.get('content-type')).toBe('text/html');
});

test.each<[string, RequestInit, number, RegExp]>([
  ['HEAD', { method: 'HEAD', headers: { 'apollo-require-preflight': 't' } }, 405, /^$/],
  ['no body', { method: 'POST', headers: json }, 400, /Invalid JSON/],
  [
    'another type',
    {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'apollo-require-preflight': 't' },
      body: '{}',
    },
    400,
    /invalid Content-Type/,
  ],
  ['no keys', { method: 'POST', headers: json, body: '{}' }, 400, /has no keys/],
  ['broken JSON', { method: 'POST', headers: json, body: '{foo' }, 400, /Invalid JSON/],
])('%s is answered as Apollo’s integration tests expect', async (_what, init, status, text) => {
  const ask = await foreign();
  const answer = await ask(init);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toMatch(text);
  if (status === 405) expect(answer.headers.get('allow')).toBe('GET, POST');
});

test('a GET with a body is not a batch', async () => {
  const ask = await foreign();
  const answer = await ask({ headers: { ...json, 'apollo-require-preflight': 't' } }, '?query={test}');
  expect(await answer.json()).toEqual({ data: { test: 'it works' } });
});
