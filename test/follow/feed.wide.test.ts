import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { graphVersion } from '../../src/dataset/reads.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { buyergraph, commandHome } from '../support/command.ts';
import { imported } from '../support/imported.ts';
import { salesFileOf, type LineTold } from '../support/sales-file.ts';
import { serving } from '../support/serving.ts';

const LINES: LineTold[] = [
  { buyer: 'Ministry', supplier: 'Acme', net: '10' },
  { buyer: 'Ministry', supplier: 'Bolt & <Sons>', net: '20' },
];
const ADDRESS = '/feed/suppliers-of.atom?buyer=ministry';

const withLines = async (): Promise<Graph> => {
  let told = aGraph().organisation('ministry');
  for (const line of LINES) told = told.spend({ ...line, buyer: 'ministry' });
  return told;
};

async function getting(graph: Graph, home: string) {
  const url = await serving(graph, { BUYERGRAPH_HOME: home });
  return (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);
}

const titlesIn = (feed: string): string[] =>
  [...feed.matchAll(/<entry>\s*<title[^>]*>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?<\/title>/gs)].map(
    ([, title]) => title!,
  );

const later = (lines: readonly LineTold[], asAt: string): string => salesFileOf(lines, asAt);

test('a feed has an entry for each answer that differs, and none for a graph that changed elsewhere', async () => {
  const graph = await withLines();
  const home = mkdtempSync(join(tmpdir(), 'buyergraph-feed-'));
  const get = await getting(graph, home);
  const first = await get(ADDRESS);
  const etag = first.headers.get('etag')!;
  expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(titlesIn(await first.text())).toEqual(['Followed from here on: 2 rows']);
  expect((await get(ADDRESS, { headers: { 'if-none-match': etag } })).status).toBe(304);

  await imported(graph, [
    'g-cloud-sales',
    later([{ buyer: 'Elsewhere', supplier: 'Acme', net: '1', month: '2013-05' }], '2014-02-28'),
  ]);
  // However many ask at once, one of them looks.
  const atOnce = await Promise.all(Array.from({ length: 5 }, async () => (await get(ADDRESS)).status));
  expect(atOnce).toEqual([200, 200, 200, 200, 200]);
  const elsewhere = await get(ADDRESS, { headers: { 'if-none-match': etag } });
  expect({ status: elsewhere.status, titles: titlesIn(await elsewhere.text()) }).toEqual({
    status: 200,
    titles: ['Followed from here on: 2 rows'],
  });

  const more = [
    { buyer: 'Ministry', supplier: 'Acme', net: '5', month: '2013-06' },
    { buyer: 'Ministry', supplier: '<script>', net: '7', month: '2013-06' },
  ];
  await imported(graph, ['g-cloud-sales', later(more, '2014-03-31')]);
  const changed = await (await get(ADDRESS)).text();
  expect(titlesIn(changed)).toEqual(['1 new, 2 changed', 'Followed from here on: 2 rows']);
  expect(changed).toContain('10.00 → 15.00');
  expect(changed).not.toContain('<td><script>');
  // Nothing is kept twice, whoever asks, and however many at once.
  const all = await Promise.all(
    Array.from({ length: 5 }, async () => titlesIn(await (await get(ADDRESS)).text())),
  );
  expect(new Set(all.map(String)).size).toBe(1);
  const [folder] = readdirSync(join(home, 'answers'));
  expect(readdirSync(join(home, 'answers', folder!)).filter((name) => name.endsWith('.gz'))).toHaveLength(2);
});

test('what is no feed, no question or not whole is refused', async () => {
  const get = await getting(await withLines(), mkdtempSync(join(tmpdir(), 'buyergraph-feed-')));
  for (const [path, status, message] of [
    ['/feed/suppliers-of.rss?buyer=ministry', 404, /A feed is at/],
    ['/feed/no-such.atom', 404, /no saved question/],
    ['/feed/suppliers-of.atom', 400, /needs buyer/],
    ['/feed/suppliers-of.atom?buyer=nobody', 404, /Nobody is known/],
    ['/feed/..%2f..%2fetc.atom', 404, /no saved question/],
  ] as const) {
    const response = await get(path);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect({ path, status: response.status }).toEqual({ path, status });
    expect(errors[0]!.message).toMatch(message);
  }
});

const ASKED = ['suppliers-of', '--var', 'buyer=ministry'];

test('diff compares with a file of rows, or with an answer that a feed has kept', async () => {
  const graph = await withLines();
  const files = await Promise.all(
    ['csv', 'json', 'ndjson'].map(async (format) => {
      const { out } = await buyergraph('query', ...ASKED, '--format', format);
      const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-diff-')), `before.${format}`);
      writeFileSync(path, out);
      return path;
    }),
  );
  const get = await getting(graph, commandHome);
  const version = /#(\d+)</.exec(await (await get(ADDRESS)).text())![1]!;
  // An answer that still held at a later version is the answer at that one as well.
  const other = [{ buyer: 'Elsewhere', supplier: 'Acme', net: '1', month: '2013-05' }];
  await imported(graph, ['g-cloud-sales', later(other, '2014-02-28')]);
  await get(ADDRESS);
  const between = String(await graphVersion(graph.reader()));
  const more = [{ buyer: 'Ministry', supplier: 'Acme', net: '-10', month: '2013-06' }];
  await imported(graph, ['g-cloud-sales', later(more, '2014-03-31')]);
  const compared = async (from: string) => {
    const { status, out, said } = await buyergraph('diff', ...ASKED, '--from', from, '--format', 'json');
    const rows = JSON.parse(out) as Record<string, string>[];
    const acme = rows
      .filter((row) => row['supplier_name'] === 'Acme')
      .map((row) => [row['change'], row['net']]);
    return { from, status, said: said.trim(), acme };
  };
  const froms = [...files, version, between];
  const changed = [
    ['WAS', '10.00'],
    ['IS', '0.00'],
  ];
  expect(await Promise.all(froms.map(compared))).toEqual(
    froms.map((from) => ({ from, status: 0, said: '0 new, 0 gone, 2 changed.', acme: changed })),
  );
  const none = await buyergraph('diff', ...ASKED, '--from', '999999');
  expect(none).toMatchObject({ status: 1, out: '' });
  expect(none.said).toMatch(/No answer at version 999999 was kept; there are \d+/);
  const [csv] = files;
  const foreign = await buyergraph('diff', 'months-of', '--var', 'buyer=ministry', '--from', csv!);
  expect(foreign.said).toMatch(/it is not of this question/);
}, 120_000);
