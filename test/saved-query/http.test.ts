import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Fastify from 'fastify';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { accessKeys } from '../../src/saved-query/access-keys.ts';
import { questionLibrary } from '../../src/saved-query/library.ts';
import { savedQueryRoutes } from '../../src/saved-query/routes.ts';
import { saveRoute } from '../../src/saved-query/save-route.ts';
import { sendError } from '../../src/server/error-answers.ts';
import { rowsExecutor, rowsSchema, type Rows } from './synthetic-rows.ts';

const log = pino({ level: 'silent' });
const aFolder = (): string => mkdtempSync(join(tmpdir(), 'buyergraph-http-'));
const LINES = '{ lines { nodes { id amount day text isLate } } }';

/** The routes of questions over lines that are made while they are read. */
async function served(rows: Rows, version: () => bigint = () => 7n) {
  const [builtIn, home] = [aFolder(), aFolder()];
  writeFileSync(join(builtIn, 'one.graphql'), '{ lines(first: 1) { nodes { id } } }');
  const schema = rowsSchema();
  const library = questionLibrary({ schema, builtIn, home, folder: aFolder() });
  const keys = accessKeys(home);
  const app = Fastify({ bodyLimit: 100 * 1_024 });
  app.setErrorHandler(sendError(log));
  const graphVersion = async () => version();
  const executor = () => rowsExecutor(rows, schema);
  await app.register(
    savedQueryRoutes({
      ...{ library, schema, executor, graphVersion, log },
      pages: {
        html: async ({ slug }, _request, reply) => reply.type('text/html').send(`the page of ${slug}`),
        embed: async ({ slug }, _request, reply) => reply.type('text/html').send(`the frame of ${slug}`),
      },
    }),
  );
  await app.register(saveRoute({ library, schema, keys }));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    app.server.closeAllConnections();
    await app.close();
  });
  const get = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);
  const save = (body: unknown, token?: string) =>
    get('/q', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
  const { token, key } = keys.make({
    name: 'ada',
    scopes: ['question:save'],
    madeAt: '2026-11-26T10:00:00Z',
  });
  return { get, save, token, key, keys };
}

const saidBy = async (answer: Response) => {
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
  return [answer.status, errors[0]!.extensions.code, errors[0]!.message];
};

test('who has a key may save, and what was saved is served', async () => {
  const { get, save, token } = await served({ count: 2_500 });
  const saved = await save({ slug: 'lines', document: LINES }, token);
  expect([saved.status, saved.headers.get('location')]).toEqual([201, '/q/lines.json']);
  expect(await saved.json()).toMatchObject({ slug: 'lines', revision: 1, author: 'ada', origin: 'saved' });
  expect((await save({ slug: 'lines', document: LINES }, token)).status).toBe(200);
  const rows = (await (await get('/q/lines.json')).json()) as unknown[];
  expect(rows.length).toBe(2_500);
});

test('a question without a name is called as its operation', async () => {
  const { save, token } = await served({ count: 1 });
  const saved = await save({ document: `query LinesOfMine ${LINES}` }, token);
  expect(saved.headers.get('location')).toBe('/q/lines-of-mine.json');
});

test('nobody saves without a key, with a wrong one, or with one that was revoked', async () => {
  const { save, token, key, keys } = await served({ count: 1 });
  const body = { slug: 'lines', document: LINES };
  const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  for (const no of [undefined, 'x', wrong, `bg_000000000000_${token.slice(-43)}`]) {
    const answer = await save(body, no);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect((await saidBy(answer)).slice(0, 2)).toEqual([401, 'UNAUTHENTICATED']);
  }
  keys.revoke(key.id);
  expect((await save(body, token)).status).toBe(401);
  expect(keys.list()).toEqual([]);
});

test.each([
  [{ slug: '../x', document: LINES }, 400, 'is no name'],
  [{ slug: 'one', document: LINES }, 400, 'in the project'],
  [{ slug: 'x', document: 'mutation { a }' }, 400, 'not a mutation'],
  [{ slug: 'x', document: '{ __schema { types { name } } }' }, 400, 'not for the schema'],
  [{ slug: 'x', document: `# ${'x'.repeat(70_000)}\n${LINES}` }, 400, 'bytes'],
  [{ slug: 'x', document: 'x'.repeat(2 ** 20) }, 413, '100 KB'],
  [{ document: 7 }, 400, 'Send application/json'],
])('what is no question is not kept: %#', async (body, status, sentence) => {
  const { get, save, token } = await served({ count: 1 });
  const [found, , message] = await saidBy(await save(body, token));
  expect([found, message]).toEqual([status, expect.stringContaining(sentence)]);
  expect(((await (await get('/q.json')).json()) as unknown[]).length).toBe(1);
});

async function withLines(rows: Rows, version?: () => bigint) {
  const one = await served(rows, version);
  await one.save({ slug: 'lines', document: LINES }, one.token);
  return one;
}

test('HEAD counts every row and sends none; the same version is not sent twice', async () => {
  const { get } = await withLines({ count: 2_500 });
  const head = await get('/q/lines.csv', { method: 'HEAD' });
  expect([head.headers.get('x-total-count'), await head.text()]).toEqual(['2500', '']);
  const etag = head.headers.get('etag')!;
  const first = await get('/q/lines.csv');
  expect([first.headers.get('etag'), first.headers.get('content-type')]).toEqual([
    etag,
    head.headers.get('content-type'),
  ]);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*'])
    expect((await get('/q/lines.csv', { headers: { 'if-none-match': known } })).status).toBe(304);
  expect((await get('/q/lines.csv', { headers: { 'if-none-match': `"other", x${etag}` } })).status).toBe(200);
  expect(await (await get('/q/lines.xlsx')).bytes()).toEqual(await (await get('/q/lines.xlsx')).bytes());
});

test('an answer is had of the version asked for, or that version is gone', async () => {
  const { get } = await withLines({ count: 3 });
  expect(await (await get('/q/lines.csv?asof=7')).text()).toBe(await (await get('/q/lines.csv')).text());
  expect(await saidBy(await get('/q/lines.csv?asof=6'))).toEqual([
    410,
    'GONE',
    expect.stringContaining('Version 6 of the graph is gone; it is at 7'),
  ]);
  expect(await saidBy(await get('/q/lines.csv?asof=8'))).toEqual([
    404,
    'NOT_FOUND',
    'There is no version 8 of the graph yet; it is at 7.',
  ]);
  expect((await get('/q/lines.csv?asof=x')).status).toBe(400);
});

/** What was read of an answer before it broke off, and whether it did. */
async function broken(answer: Response): Promise<{ text: string; isCut: boolean }> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of answer.body!) parts.push(part);
    return { text: Buffer.concat(parts).toString(), isCut: false };
  } catch {
    return { text: Buffer.concat(parts).toString(), isCut: true };
  }
}

test.each([
  ['csv', /\r\n#ERROR This file is not whole: something failed on our side\r\n$/],
  ['json', /\nThis file is not whole: something failed on our side\n$/],
  ['ndjson', /\n\{"error":\{"message":"something failed on our side"\}\}\n$/],
])('an error midway is the last line of %s, and cuts the connection', async (format, line) => {
  const { get } = await withLines({ count: 5_000, failsAt: 3_500 });
  const { text, isCut } = await broken(await get(`/q/lines.${format}`));
  expect([isCut, line.test(text)]).toEqual([true, true]);
});

test.each(['parquet', 'xlsx'])('an error midway leaves a %s nobody takes for whole', async (format) => {
  const { get } = await withLines({ count: 60_000, failsAt: 55_500 });
  const answer = await get(`/q/lines.${format}`);
  expect([answer.status, (await broken(answer)).isCut]).toEqual([200, true]);
});

test('an error at once has its status and no file', async () => {
  const { get } = await withLines({ count: 5_000, failsAt: 0 });
  expect((await get('/q/lines.csv')).status).toBe(500);
});

test('a graph that is renewed midway is no whole file', async () => {
  let version = 7n;
  const { get } = await withLines(
    { count: 3_000, onPage: (from) => void (version = from > 0 ? 8n : 7n) },
    () => version,
  );
  const { text, isCut } = await broken(await get('/q/lines.csv'));
  expect([
    isCut,
    text.endsWith('#ERROR This file is not whole: The graph was renewed while this was read; ask again.\r\n'),
  ]).toEqual([true, true]);
});

test('who stops reading stops the reading', async () => {
  let pages = 0;
  const { get } = await withLines({ count: 10_000_000, onPage: () => void (pages += 1) });
  const leaving = new AbortController();
  const answer = await get('/q/lines.csv', { signal: leaving.signal });
  await answer.body!.getReader().read();
  await pause(300);
  const whenFull = pages;
  await pause(300);
  expect(pages).toBe(whenFull);
  leaving.abort();
  await pause(300);
  expect(pages - whenFull).toBeLessThan(5);
});

test('a question of one page says how many rows there are', async () => {
  const { get } = await withLines({ count: 3 });
  expect((await get('/q/lines.csv')).headers.get('x-total-count')).toBe('3');
});

test('a question is a page to a browser, and to everybody under its name with .html', async () => {
  const { get } = await served({ count: 1 });
  const browser = { headers: { accept: 'text/html' } };
  expect(await (await get('/q/one', browser)).text()).toBe('the page of one');
  expect(await (await get('/q/one.html')).text()).toBe('the page of one');
  expect((await get('/q/two.html')).status).toBe(404);
  expect(await (await get('/q/one')).text()).toMatch(/can be had as html, /);
});
