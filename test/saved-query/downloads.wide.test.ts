import { parse } from 'csv-parse/sync';
import { beforeEach, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { theGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { salesFileOf } from '../support/sales-file.ts';
import { serving } from '../support/serving.ts';

let graph: Graph;
let url: string;
let isTold = false;

beforeEach(async () => {
  graph = isTold
    ? await theGraph()
    : await aGraph()
        .organisation('ministry', { name: 'Ministry, of "Everything"' })
        .organisation('courts', { childOf: 'ministry' })
        .spend({ buyer: 'courts', supplier: '=Acme Ltd', size: 'SME', net: '10.1234', lot: '1' })
        .spend({ buyer: 'courts', supplier: '=Acme Ltd', size: 'SME', net: '-2', lot: '3' })
        .spend({ buyer: 'ministry', supplier: '=Acme Ltd', size: 'SME', net: '5', description: '+44 20' })
        .spend({ buyer: 'Some Council', supplier: 'Boreal', net: '-7', description: 'Two\nlines' });
  isTold = true;
  url = await serving(graph);
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${url}/q/${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const csvRows = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

test('json, ndjson and csv hold the same rows', async () => {
  const path = (format: string): string => `smes-across-bodies.${format}?parent=ministry`;
  const json = await get(path('json'));
  const rows: Record<string, unknown>[] = JSON.parse(json.text);
  expect(rows).toEqual([
    {
      supplier_id: expect.stringMatching(/^supplier:/),
      supplier_name: '=Acme Ltd',
      supplier_bodies: 2,
      supplier_net: '13.1234',
      body_slug: 'courts',
      body_name: 'Courts',
      net: '8.1234',
      lines: 2,
      lot_categories: expect.any(Array),
    },
    expect.objectContaining({ body_slug: 'ministry', body_name: 'Ministry, of "Everything"', net: '5.00' }),
  ]);
  expect(rows[0]!['lot_categories']).toHaveLength(2);
  const ndjson = (await get(path('ndjson'))).text.trimEnd().split('\n');
  expect(ndjson.map((line) => JSON.parse(line))).toEqual(rows);
  const csv = csvRows((await get(path('csv'))).text);
  const asText = (value: unknown): string => (Array.isArray(value) ? value.join('; ') : String(value));
  expect(csv).toEqual(
    rows.map((row) => {
      const texts = Object.entries(row).map(([name, value]) => [name, asText(value)]);
      return { ...Object.fromEntries(texts), supplier_name: "'=Acme Ltd" };
    }),
  );
  const table = (await get(path('table'))).text;
  for (const row of rows) for (const value of [row['body_name'], row['net']]) expect(table).toContain(value);
  expect([json.headers.get('content-type'), (await get(path('csv'))).headers.get('content-type')]).toEqual([
    'application/json; charset=utf-8',
    'text/csv; charset=utf-8; header=present',
  ]);
});

test('a text that a spreadsheet would run is disarmed, a number is left alone', async () => {
  const rows = csvRows((await get('spend-lines.csv')).text);
  expect(
    rows.map(({ supplier_as_printed, amount, description }) => [supplier_as_printed, amount, description]),
  ).toEqual([
    ["'=Acme Ltd", '10.1234', 'Something bought'],
    ["'=Acme Ltd", '-2.00', 'Something bought'],
    ["'=Acme Ltd", '5.00', "'+44 20"],
    ['Boreal', '-7.00', 'Two\nlines'],
  ]);
});

test('a buyer without a slug has an empty cell', async () => {
  const ranking = csvRows((await get('buyer-ranking.csv')).text);
  expect(ranking.map(({ rank, buyer_slug, net }) => [rank, buyer_slug, net])).toEqual([
    ['1', 'courts', '8.1234'],
    ['2', 'ministry', '5.00'],
    ['3', '', '-7.00'],
  ]);
  expect(JSON.parse((await get('buyer-ranking.json')).text)[2].buyer_slug).toBeNull();
});

test('?bom=1 begins with the mark Excel wants, and only there', async () => {
  const bytes = async (path: string) => [
    ...new Uint8Array(await (await fetch(`${url}/q/${path}`)).arrayBuffer()).slice(0, 3),
  ];
  expect(await bytes('buyer-ranking.csv?bom=1')).toEqual([0xef, 0xbb, 0xbf]);
  expect(await bytes('buyer-ranking.csv')).not.toEqual([0xef, 0xbb, 0xbf]);
});

test('csv lines end as RFC 4180 has it, and the file is named by question, variables and day', async () => {
  const { text, headers } = await get('spend-by-size.csv?buyer=ministry&scope=SELF_AND_DESCENDANTS');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="spend-by-size_ministry_SELF_AND_DESCENDANTS_\d{4}-\d\d-\d\d\.csv"$/,
  );
  expect(headers.get('x-total-count')).toBe('1');
});

test('the same answer is not sent twice, and a changed graph is another answer', async () => {
  const first = await get('buyer-ranking.json');
  const etag = first.headers.get('etag')!;
  expect(etag).toMatch(/^"[^"]+"$/);
  const again = await get('buyer-ranking.json', { 'if-none-match': etag });
  expect([again.status, again.text]).toEqual([304, '']);
  expect((await get('buyer-ranking.json?top=1', { 'if-none-match': etag })).status).toBe(200);
  await imported(graph, [
    'g-cloud-sales',
    salesFileOf([{ buyer: 'Courts', supplier: 'Dunlin', net: '1' }], '2015-01-31'),
  ]);
  expect((await get('buyer-ranking.json', { 'if-none-match': etag })).status).toBe(200);
});

test.each([
  ['no-such-question.csv', 404, 'there are awards-by-size'],
  ['buyer-ranking.xls', 404, 'json, ndjson, csv, parquet, xlsx, table, graphql, csv-metadata.json'],
  ['buyer-ranking', 404, ''],
  ['smes-across-bodies.json', 400, 'needs parent'],
  ['smes-across-bodies.json?parent=ministry&colour=red', 400, 'no variable “colour”'],
  ['smes-across-bodies.json?parent=ministry&minBodies=two', 400, 'a whole number'],
  ['smes-across-bodies.json?parent=ministry&size=TINY', 400, 'one of'],
  ['smes-across-bodies.json?parent=ministry&parent=courts', 400, 'given twice'],
  ['buyer-ranking.json?from=April', 400, 'a month as YYYY-MM'],
  ['bodies-of.json?parent=nobody-at-all', 404, 'Nobody is known as “nobody-at-all”'],
])('%s is answered %i with what to do', async (path, status, sentence) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  const { errors } = JSON.parse(answer.text);
  expect(errors[0].message).toContain(sentence);
  expect(errors[0].extensions.requestId).toBeTruthy();
});

test.each(['spend-by-size.json?buyer', 'smes-across-bodies.csv?parent', 'spend-lines.csv?supplier'])(
  'a party nobody knows is not found, rather than without spend: %s',
  async (question) => {
    const { status, text } = await get(`${question}=nobody-at-all`);
    expect([status, JSON.parse(text).errors[0].message]).toEqual([
      404,
      'Nobody is known as “nobody-at-all”; try search.',
    ]);
  },
);

test('what the rows rest on goes with them in an envelope', async () => {
  const path = (format: string, more = ''): string => `spend-by-size.${format}?buyer=courts${more}`;
  const plain: unknown[] = JSON.parse((await get(path('json'))).text);
  expect(plain.length).toBeGreaterThan(0);
  const { rows, ...about } = JSON.parse((await get(path('json', '&envelope=1'))).text);
  expect(rows).toEqual(plain);
  const { basis, variables, graphVersion, warnings } = about;
  expect(variables).toEqual({
    buyer: 'courts',
    scope: 'SELF',
    family: null,
    sizeBasis: 'BEST_KNOWN',
    from: null,
    to: null,
  });
  expect([basis.plane, basis.vat, basis.currency, basis.perimeterBodies]).toEqual([
    'INVOICED',
    'UNKNOWN',
    'GBP',
    1,
  ]);
  expect(basis.datasets.map(({ dataset }: { dataset: string }) => dataset)).toEqual(['g-cloud-sales']);
  expect(graphVersion).toBe(String(basis.graphVersion));
  expect(warnings.every((one: unknown) => typeof one === 'string')).toBe(true);
  const [first, ...lines] = (await get(path('ndjson', '&envelope=1'))).text.trimEnd().split('\n');
  expect(JSON.parse(first!)).toEqual({ about });
  expect(lines.map((line) => JSON.parse(line))).toEqual(plain);
});

test('and above a table as notes, which leave the table as it is', async () => {
  const plain = (await get('spend-by-size.csv?buyer=courts')).text;
  const noted = (await get('spend-by-size.csv?buyer=courts&notes=1')).text;
  const lines = noted.split('\r\n');
  const notes = lines.filter((line) => line.startsWith('# '));
  expect(noted).toBe([...notes, plain].join('\r\n'));
  expect(notes).toEqual(
    expect.arrayContaining([
      '# question: spend-by-size',
      '# variables.buyer: courts',
      '# basis.currency: GBP',
    ]),
  );
});

test('a list without a basis still says what was asked, and of which graph', async () => {
  const { basis, rows, variables } = JSON.parse(
    (await get('contracts-of.json?buyer=ministry&envelope=1')).text,
  );
  expect({ basis, rows, buyer: variables.buyer }).toEqual({ basis: null, rows: [], buyer: 'ministry' });
});

test('what was promised goes with what was counted of it, and what was not', async () => {
  const { basis, warnings } = JSON.parse((await get('awards-by-size.json?buyer=ministry&envelope=1')).text);
  expect(basis).toMatchObject({ totals: [], leftOut: [], perimeterBodies: 1 });
  expect(warnings).toEqual(expect.any(Array));
});

test.each([
  ['json?buyer=ministry&envelope=yes', 'envelope is “yes”; give 1 or leave it out.'],
  ['json?buyer=ministry&bom=1', 'bom=1 is nothing that json has; csv has.'],
  ['csv?buyer=ministry&notes=1&notes=0', 'notes is given twice; give it once.'],
])('an option without effect is refused: %s', async (path, sentence) => {
  const { status, text } = await get(`spend-by-size.${path}`);
  expect([status, JSON.parse(text).errors[0].message]).toEqual([400, sentence]);
});

test('an option that is off changes nothing', async () => {
  const plain = (await get('spend-by-size.csv?buyer=courts')).text;
  expect((await get('spend-by-size.csv?buyer=courts&notes=0&bom=')).text).toBe(plain);
});

test.each(['csv?buyer=ministry&envelope=1', 'json?buyer=ministry&notes=1', 'table?buyer=ministry&notes=1'])(
  'spend-by-size.%s is refused, and says what there is',
  async (path) => {
    const { status, text } = await get(`spend-by-size.${path}`);
    expect([status, text]).toEqual([400, expect.stringMatching(/is nothing that (?:csv|json|table) has/)]);
  },
);

test('an empty text chooses none, what is left out has its default', async () => {
  const sold = async (more: string): Promise<unknown[]> =>
    JSON.parse((await get(`smes-across-bodies.json?parent=ministry&minBodies=1${more}`)).text);
  expect(await sold('')).toEqual(await sold('&size=SME'));
  expect(await sold('&size=')).toEqual([
    ...(await sold('')),
    expect.objectContaining({ supplier_name: 'Dunlin' }),
  ]);
  expect(await sold('&family=')).toEqual(await sold(''));
});
