import { beforeAll, expect, test } from 'vitest';
import { loadSample } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { slugged } from '../../src/identity/through.ts';
import { answered, ask, type Answer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { salesFileOf } from '../support/sales-file.ts';
import { rowsOf } from '../support/saved-answer.ts';
import { serving } from '../support/serving.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
  await loadSample(graph);
  const release = awardRelease('ocds-b5fd17-1', 'A Council', { tender: { title: 'Cloud under RM1557.11' } });
  await imported(graph, ['contracts-ocds', releasesFile([release])]);
  const line = { buyer: 'A Council', supplier: 'One Ltd', net: '10', month: '2014-01' };
  await imported(graph, ['g-cloud-sales', salesFileOf([line], '2014-02-28')]);
});

test.each([
  ['G-Cloud 9', 'g-cloud-9'],
  [' Digital Outcomes and Specialists ', 'digital-outcomes-and-specialists'],
  ['G-Cloud 9/Cloud hosting', 'g-cloud-9/cloud-hosting'],
  ['rm1043.8/lot-1', 'rm1043.8/lot-1'],
  ['…', ''],
])('“%s” is written %s', (text, slug) => {
  expect(slugged(text)).toBe(slug);
});

const LINES = 'total { lines net }';

/** The slug of the first group of the lines by something, and how many lines it has. */
const firstOf = async (dimension: string, field: string) => {
  const { invoiced } = await ask(
    graph,
    `{ invoiced { groups(by: [${dimension}]) { nodes { lines thing: ${field} { slug name } } } } }`,
  );
  return invoiced.groups.nodes.find(({ thing }: Answer) => thing !== null);
};

test.each([
  ['family', 'FAMILY', 'family'],
  ['framework', 'FRAMEWORK', 'framework'],
  ['lotCategory', 'LOT_CATEGORY', 'lotCategory'],
])('the %s of a filter is known by slug and by name', async (condition, dimension, field) => {
  const { lines, thing } = await firstOf(dimension, field);
  expect(lines).toBeGreaterThan(0);
  for (const text of [thing.slug, thing.name, ` ${thing.slug.toUpperCase()} `]) {
    const filter = `filter: { ${condition}: ${JSON.stringify(text)} }`;
    const found = await ask(
      graph,
      `{ invoiced(${filter}) { ${LINES} } spendLines(${filter}) { totalCount } }`,
    );
    expect(found).toMatchObject({ invoiced: { total: { lines } }, spendLines: { totalCount: lines } });
  }
});

test('a sector is met in whatever case', async () => {
  const question =
    '{ a: invoiced(filter: { sector: "Central Government" }) { total { lines } } b: invoiced(filter: { sector: "central government" }) { total { lines } } }';
  const { a, b } = await ask(graph, question);
  expect(b).toEqual(a);
  expect(b.total.lines).toBeGreaterThan(0);
});

test('what nobody knows is said with the nearest where lines are counted, and refused where purchases are listed', async () => {
  const { invoiced } = await ask(
    graph,
    '{ invoiced(filter: { family: "g-clod" }) { total { lines } warnings { code message } } }',
  );
  const [first] = invoiced.warnings;
  expect(invoiced.total.lines).toBe(0);
  expect(first).toMatchObject({ code: 'NO_LINES' });
  expect(first.message).toMatch(/No family of frameworks is known as “g-clod”\. Nearest: g-cloud;/);
  for (const list of ['awards', 'contracts', 'opportunities'])
    for (const condition of ['family: "g-clod"', 'lotCategory: "softwear"']) {
      const { errors } = await answered(graph, `{ ${list}(filter: { ${condition} }) { totalCount } }`);
      expect(errors?.[0]?.message).toMatch(/^No (family|category) .* Nearest: /);
    }
});

test.each([
  ['framework: "g-clowd-9"', /No framework is known as “g-clowd-9”\. Nearest: g-cloud-9;/],
  ['lot: "g-clowd-9/support"', /No framework is known as “g-clowd-9”\. Nearest: g-cloud-9;/],
  [
    'lot: "g-cloud-9/cloud-suport"',
    /No lot is known as “g-cloud-9\/cloud-suport”\. Nearest: g-cloud-9\/cloud-support;/,
  ],
])('where no line is of the %s, the nearest are named', async (condition, message) => {
  const { invoiced } = await ask(
    graph,
    `{ invoiced(filter: { ${condition} }) { warnings { code message } } }`,
  );
  expect(invoiced.warnings[0]).toMatchObject({ code: 'NO_LINES', message: expect.stringMatching(message) });
});

test('a known framework that nobody sold through is not called unknown', async () => {
  for (const condition of [
    'framework: "RM1557.11"',
    'framework: "g-cloud-9"',
    'lot: "g-cloud-9/cloud-support"',
  ]) {
    const { invoiced } = await ask(
      graph,
      `{ invoiced(filter: { ${condition}, from: "1990-01", to: "1990-02" }) { warnings { message } } }`,
    );
    expect(invoiced.warnings[0].message).not.toContain('known as');
  }
});

test('beside its framework a lot of purchases is named by its own slug', async () => {
  const { known } = await ask(
    graph,
    '{ known: awards(filter: { framework: "G-Cloud 9", lot: "Cloud support" }) { totalCount } }',
  );
  expect(known.totalCount).toBeTypeOf('number');
  const { errors } = await answered(
    graph,
    '{ awards(filter: { framework: "g-cloud-9", lot: "cloud-suport" }) { totalCount } }',
  );
  expect(errors?.[0]?.message).toMatch(/^No lot is known as “cloud-suport”/);
});

test.each([
  ['framework(slug: "g-clowd-9")', 'g-clowd-9', 'g-cloud-9'],
  ['frameworkFamily(slug: "g-clod")', 'g-clod', 'g-cloud'],
  ['lot(framework: "g-cloud-9", slug: "cloud-suport")', 'g-cloud-9/cloud-suport', 'g-cloud-9/cloud-support'],
  ['lot(framework: "g-clowd-9", slug: "cloud-support")', 'g-clowd-9', 'g-cloud-9'],
])('%s is null, with the nearest in extensions', async (field, asked, nearest) => {
  const query = encodeURIComponent(`{ thing: ${field} { slug } }`);
  const headers = { 'apollo-require-preflight': 'true' };
  const answer = await fetch(`${await serving(graph)}/graphql?query=${query}`, { headers });
  const { data, extensions }: Answer = (await answer.json()) as Answer;
  expect(data).toEqual({ thing: null });
  expect(extensions.nearest).toMatchObject({ [asked]: expect.arrayContaining([nearest]) });
});

test('a family, a framework and a lot are found by what they are asked by', async () => {
  const found = await ask(
    graph,
    `{ frameworkFamily(slug: "g-cloud") { slug } framework(slug: "g-cloud-9") { slug } lot(framework: "g-cloud-9", slug: "cloud-support") { slug } }`,
  );
  expect(found).toEqual({
    frameworkFamily: { slug: 'g-cloud' },
    framework: { slug: 'g-cloud-9' },
    lot: { slug: 'cloud-support' },
  });
});

test('a saved question about a framework that nobody knows names the nearest', async () => {
  for (const slug of ['framework-buyers', 'framework-suppliers', 'framework-lots'])
    await expect(rowsOf(graph, slug, { framework: 'g-clowd-9' })).rejects.toThrow(
      /^No framework is known as “g-clowd-9”\. Nearest: g-cloud-9;/,
    );
});

test('a family named as people write it lists the purchases of its frameworks', async () => {
  const counts = await ask(
    graph,
    '{ slug: awards(filter: { family: "g-cloud" }) { totalCount } name: awards(filter: { family: "G-Cloud" }) { totalCount } }',
  );
  expect(counts.name).toEqual(counts.slug);
  expect(counts.slug.totalCount).toBeGreaterThan(0);
});

test('a family of which notices alone name a framework lists that, and its lots', async () => {
  const alone = await emptyGraph();
  const under = { identifier: 'cloud-things-3', title: 'things' };
  const related = { id: '1', relationship: ['framework'], scheme: 'digital-marketplace', ...under };
  const release = awardRelease('ocds-b5fd17-1', 'Courts', { relatedProcesses: [related] });
  await imported(alone, ['contracts-ocds', releasesFile([release])]);
  const question = (family: string) =>
    `{ frameworks(filter: {family: "${family}"}) { totalCount nodes { slug } } lots(filter: {family: "${family}"}) { nodes { slug } } }`;
  expect(await ask(alone, question('Cloud things'))).toEqual({
    frameworks: { totalCount: 1, nodes: [{ slug: 'cloud-things-3' }] },
    lots: { nodes: [{ slug: 'things' }] },
  });
  for (const condition of ['framework: "cloud-things-3"', 'lot: "cloud-things-3/things"']) {
    const { invoiced } = await ask(alone, `{ invoiced(filter: { ${condition} }) { warnings { message } } }`);
    expect(invoiced.warnings[0].message).not.toContain('known as');
  }
  await expect(ask(alone, question('clouds'))).rejects.toThrow(
    /^No family of frameworks is known as “clouds”/,
  );
});
