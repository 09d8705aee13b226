import { expect, test } from 'vitest';
import { served } from './served.ts';

const JSON_ONLY = { accept: 'application/json' };
const LEARNT = { accept: 'application/graphql-response+json, application/json' };

test.each([
  ['a document that does not parse', { query: '{' }],
  ['a document that does not fit', { query: '{ nothing }' }],
])('%s is answered 200 to who reads application/json only, 400 to others', async (_what, body) => {
  const { post } = await served();
  const statuses = [JSON_ONLY, LEARNT, { accept: '*/*' }, {}].map(
    async (headers: Record<string, string>) => (await post(JSON.stringify(body), headers)).status,
  );
  expect(await Promise.all(statuses)).toEqual([200, 400, 400, 400]);
});

test.each([
  ['no document', { variables: {} }],
  [
    'a hash that is not the document’s',
    { query: '{ hello }', extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } },
  ],
])('%s is refused as a request, in any type', async (_what, body) => {
  const { post } = await served();
  for (const headers of [JSON_ONLY, LEARNT])
    expect((await post(JSON.stringify(body), headers)).status).toBe(400);
});
