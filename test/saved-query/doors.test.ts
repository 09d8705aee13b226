import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { createApp } from '../../src/server/app.ts';
import { aGraph } from '../support/a-graph.ts';
import { testConfig } from '../support/graph.ts';
import { silent } from '../support/imported.ts';
import { readByDuckdb } from './duckdb.ts';

/** Names that files and tools like to get wrong. */
const AWKWARD = [
  '=1+1',
  "@SUM('a')",
  'Größe & Söhne <Ltd>',
  'a,"b"\r\nc',
  '_x0041_ _x00_ tab\there',
  '統計 📊',
  '-',
  '+44',
];

let graph: Graph;

beforeAll(async () => {
  let made = aGraph().organisation('ministry').organisation('courts', { childOf: 'ministry' });
  for (const [at, supplier] of AWKWARD.entries())
    made = made.spend({
      buyer: at % 2 ? 'courts' : 'ministry',
      supplier,
      net: `${at - 3}.${1230 + at}`,
      description: supplier,
    });
  graph = await made;
});

/** Everything that is served, with a folder of a user's questions. */
async function served(questions: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'buyergraph-doors-'));
  for (const [slug, document] of Object.entries(questions))
    writeFileSync(join(folder, `${slug}.graphql`), document);
  const home = mkdtempSync(join(tmpdir(), 'buyergraph-home-'));
  const config = testConfig({ BUYERGRAPH_QUESTIONS: folder, BUYERGRAPH_HOME: home });
  const app = await createApp({ graph, config, log: silent });
  const url = await app.http.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    app.http.server.closeAllConnections();
    await app.http.close();
    await app.stop();
  });
  return { folder, get: (path: string, init?: RequestInit) => fetch(`${url}${path}`, init) };
}

type Rows = Record<string, unknown>[];
type Get = Awaited<ReturnType<typeof served>>['get'];

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

/** A cell of a table as text: numbers by their value. */
const asText = (value: unknown): string =>
  Array.isArray(value)
    ? value.join('; ')
    : value === null
      ? ''
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
const asNumbers = (rows: Rows, names: readonly string[]) =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        names.includes(name) && value !== null ? Number(value) : value,
      ]),
    ),
  );

async function everyDoor(get: Get, slug: string, search = '') {
  const ask = (format: string) => get(`/q/${slug}.${format}${search}`);
  const json = (await (await ask('json')).json()) as Rows;
  const ndjson = (await (await ask('ndjson')).text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as object);
  const csv = parse(await (await ask('csv')).text(), { columns: true }) as Rows;
  const parquet = await readByDuckdb(await bytesOf(await ask('parquet')));
  const sheet = await readSheet(await bytesOf(await ask('xlsx')));
  const dictionary = (await (await ask('csv-metadata.json')).json()) as { tableSchema: { columns: Rows } };
  return { json, ndjson, csv, parquet, sheet, dictionary: dictionary.tableSchema.columns };
}

const LINES = `query {
  spendLines(filter: { buyer: "ministry", scope: SELF_AND_DESCENDANTS }) {
    nodes { amount asAt ordinal period supplier { name } description buyer { slug } }
  }
}`;

test('a question in a folder goes through every door', async () => {
  const { get } = await served({ lines: LINES });
  const { json, ndjson, csv, parquet, sheet, dictionary } = await everyDoor(get, 'lines');
  expect(new Set(json.map(({ description }) => description))).toEqual(new Set(AWKWARD));
  expect(ndjson).toEqual(json);
  const disarmed = (value: unknown, name: string): string =>
    name !== 'amount' && /^[=+\-@\t\r]/.test(asText(value)) ? `'${asText(value)}` : asText(value);
  expect(csv).toEqual(
    json.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, disarmed(value, name)])),
    ),
  );
  expect(parquet.types).toEqual({
    amount: 'DECIMAL(18,4)',
    asAt: 'VARCHAR',
    ordinal: 'INTEGER',
    period: 'VARCHAR',
    name: 'VARCHAR',
    description: 'VARCHAR',
    slug: 'VARCHAR',
  });
  expect(asNumbers(parquet.rows, ['amount', 'ordinal'])).toEqual(asNumbers(json, ['amount', 'ordinal']));
  const [head, ...rows] = sheet;
  const day = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
  expect(
    rows.map((row) => Object.fromEntries(row.map((value, at) => [String(head![at]), day(value)]))),
  ).toEqual(asNumbers(json, ['amount']));
  expect(dictionary.map(({ name, datatype }) => [name, datatype])).toEqual([
    ['amount', 'decimal'],
    ['asAt', 'string'],
    ['ordinal', 'integer'],
    ['period', 'gYearMonth'],
    ['name', 'string'],
    ['description', 'string'],
    ['slug', 'string'],
  ]);
  expect(dictionary[0]).toMatchObject({
    'dc:description': expect.stringMatching(/\w/),
    'rdfs:comment': expect.stringMatching(/exact decimal/),
  });
});

test('its document, its hash, its snippets and its place in the manifest are there as well', async () => {
  const { get } = await served({ lines: LINES });
  const all = (await (await get('/q.json')).json()) as { slug: string; hash: string; origin: string }[];
  const { hash, origin } = all.find(({ slug }) => slug === 'lines')!;
  expect(origin).toBe('folder');
  const document = await (await get('/q/lines.graphql')).text();
  expect(await (await get(`/q/${hash}.csv`)).text()).toBe(await (await get('/q/lines.csv')).text());
  const manifest = (await (await get('/persisted-query-manifest.json')).json()) as {
    format: string;
    operations: object[];
  };
  expect(manifest.format).toBe('apollo-persisted-query-manifest');
  expect(manifest.operations).toContainEqual({ id: hash, name: 'lines', type: 'query', body: document });
  const snippets = (await (await get('/q/lines/snippets')).json()) as { tool: string; code: string }[];
  expect(snippets.map(({ tool }) => tool)).toEqual([
    'curl',
    'pandas',
    'polars',
    'DuckDB',
    'R',
    'Power Query',
    'fetch',
    'Web page',
  ]);
  for (const { code } of snippets) expect(code).toMatch(/http:\/\/127\.0\.0\.1:\d+\/q\/lines\.\w+/);
});

test('an answer may stand in a page of anybody’s, and nothing else of ours may', async () => {
  const { get } = await served({ lines: LINES });
  const frame = await get('/q/lines.embed');
  const { headers } = frame;
  expect([frame.status, headers.get('x-frame-options')]).toEqual([200, null]);
  expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  const markup = await frame.text();
  expect(markup).toContain('Größe &amp; Söhne &lt;Ltd&gt;');
  expect(markup).toContain('What this rests on');
  expect(markup).not.toMatch(/<(form|script|header|footer)\b/);
  for (const path of ['/q/lines.html', '/q/lines.csv', '/q', '/'])
    expect((await get(path)).headers.get('x-frame-options')?.toLowerCase()).toBe('deny');
});

test('a frame whose variables cannot be meant says why, and a question nobody has is none', async () => {
  const { get } = await served({ lines: LINES });
  const wrong = await get('/q/lines.embed?nothing=1');
  expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('nothing')]);
  expect((await get('/q/no-such.embed')).status).toBe(404);
});

/** Fields of a line of any type, and what to call them. */
const FIELDS = [
  'amount',
  'asAt',
  'ordinal',
  'period',
  'description',
  'buyerAsPrinted',
  'supplierAsPrinted',
  'lotAsPrinted',
  'sizeAsReported',
  'supplier { id }',
  'supplier { name }',
  'buyer { slug }',
  'lotCategory { slug }',
  'source: dataset',
];

test('any question is the same rows through every door', async () => {
  const chosen = fc.uniqueArray(fc.integer({ min: 0, max: FIELDS.length - 1 }), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(chosen, async (fields) => {
      const body = fields.map((at) => FIELDS[at]!.replace(/^(\w+)( \{ )(\w+)/, `$1$2c${at}: $3`)).join(' ');
      const { get } = await served({ random: `{ spendLines { nodes { ${body} } } }` });
      const { json, ndjson, csv, parquet, sheet } = await everyDoor(get, 'random');
      expect(json.length).toBe(AWKWARD.length);
      expect(ndjson).toEqual(json);
      expect(csv.map((row) => Object.keys(row))).toEqual(json.map((row) => Object.keys(row)));
      expect(asNumbers(parquet.rows, ['amount', 'ordinal'])).toEqual(asNumbers(json, ['amount', 'ordinal']));
      expect(sheet.length).toBe(AWKWARD.length + 1);
    }),
    { numRuns: 10 },
  );
});

test('two lists side by side are refused with a picture of where, and the others answer', async () => {
  const { get } = await served({
    two: '{\n  suppliers { nodes { name } }\n  organisations { nodes { name } }\n}',
    one: '{ suppliers { nodes { name } } }',
  });
  const answer = await get('/q/two.csv');
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
  expect([answer.status, errors[0]!.extensions.code]).toEqual([410, 'GONE']);
  expect(errors[0]!.message).toContain(
    '    3 |   organisations { nodes { name } }\n      |                   ^^^^^ a second one beside it: organisations.nodes',
  );
  expect(await (await get('/q/two.graphql')).text()).toMatch(/^\{\n {2}suppliers/);
  expect(((await (await get('/q/one.json')).json()) as Rows).length).toBe(AWKWARD.length);
});
