import { buildClientSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { publishedScalars, publishedSdl } from '../../src/server/contract.ts';
import { addPublishedFiles } from '../../src/server/published-files.ts';
import { executableSchema } from '../../src/server/schema.ts';
import { served } from './served.ts';

const schema = executableSchema();
const FRIEND = 'https://example.org';
const files = () => served({ corsOrigins: [FRIEND] }, {}, (app) => addPublishedFiles(app, schema));

test('the schema is served as it is published, as text a browser shows', async () => {
  const { fetch } = await files();
  const { status, headers, text } = await fetch('/schema.graphql');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text).toBe(publishedSdl(schema));
});

test('the result of an introspection makes the same schema', async () => {
  const { fetch } = await files();
  const { headers, body } = await fetch('/schema.json');
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(`${printSchema(lexicographicSortSchema(buildClientSchema(body)))}\n`).toBe(publishedSdl(schema));
});

test('the scalars are served as they are published', async () => {
  const { fetch } = await files();
  expect((await fetch('/scalars.json')).body).toEqual(publishedScalars(schema));
});

test.each(['/schema.graphql', '/schema.json', '/scalars.json'])(
  '%s is asked for again at little cost, and read by a listed origin',
  async (path) => {
    const { fetch } = await files();
    const { headers } = await fetch(path, { headers: { origin: FRIEND } });
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('access-control-allow-origin')).toBe(FRIEND);
    const etag = headers.get('etag')!;
    const again = await fetch(path, { headers: { 'if-none-match': etag } });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await fetch(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    expect((await fetch(path, { method: 'HEAD' })).status).toBe(200);
  },
);
