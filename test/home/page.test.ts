import { expect, test } from 'vitest';
import { BuyergraphError } from '../../src/errors.ts';
import { DATASETS, homeServer } from './home-server.ts';

/** The page's markup with every run of white space as one space, and none around tags. */
async function pageOf(...told: Parameters<typeof homeServer>): Promise<string> {
  const app = await homeServer(...told);
  const page = await app.inject('/');
  expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  await app.close();
  return page.body.replaceAll(/\s+/g, ' ').replaceAll(/ ?(<\/?(?:tr|td|th)\b[^>]*>) ?/g, '$1');
}

test('tells each dataset with its day, its rows and what it is not', async () => {
  const page = await pageOf(async () => DATASETS);
  expect(page).toContain(
    '<th scope="row">GOV.UK organisations</th>' +
      '<td><time datetime="2026-06-11">11 June 2026</time></td><td class="number">1,254</td>',
  );
  expect(page).toContain('<th scope="row">G-Cloud sales <span class="tag">sample</span></th>');
  expect(page).toContain(
    '<th scope="row">Generated sales <span class="tag">synthetic</span></th>' +
      '<td>not stated</td><td class="number">100,000</td>',
  );
});

test('tells a dataset of many files in one row, with its first and last day and their number', async () => {
  const versions = Array.from({ length: 300 }, (_, day) => ({
    asAt: `2025-01-${10 + (day % 20)}.ab12`,
    rows: 2,
  }));
  const page = await pageOf(async () => [{ ...DATASETS[0]!, versions }]);
  expect(page).toContain(
    '<td><time datetime="2025-01-10">10 January 2025</time> to <time datetime="2025-01-29">29 January 2025</time>, 300 files</td><td class="number">600</td>',
  );
  expect(page.match(/<tr>/g)).toHaveLength(2);
});

test('links each question, by theme, to its page', async () => {
  const page = await pageOf(async () => DATASETS);
  for (const address of ['/q/smes-across-bodies', '/q/unresolved-buyers', '/playground', '/readyz'])
    expect(page).toContain(`href="${address}"`);
  expect(page).toMatch(/<h3>Small suppliers<\/h3>.*<h3>Doubting a figure<\/h3>/);
});

test('names the licence of the facts in the words it asks for', async () => {
  const text = (await pageOf(async () => DATASETS)).replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
  expect(text).toContain(
    'Contains public sector information licensed under the Open Government Licence v3.0',
  );
});

test('says why when the graph cannot be asked, and keeps its questions', async () => {
  const page = await pageOf(() =>
    Promise.reject(new BuyergraphError('DATABASE_UNAVAILABLE', 'Neo4j refused the user name or password.')),
  );
  expect(page).toContain(
    '<strong>The graph cannot be asked just now.</strong> Neo4j does not answer just now; this page will when it does.',
  );
  expect(page).toContain('/q/smes-across-bodies');
  expect(page).not.toMatch(/<table>|refused/);
});

test('still opens when the facts cannot be read, without telling the cause to strangers', async () => {
  const page = await pageOf(() => Promise.reject(new Error('bolt://10.0.0.1 refused the secret')));
  expect(page).toContain(
    '<strong>The graph cannot be asked just now.</strong> What is loaded could not be read.',
  );
  expect(page).not.toContain('10.0.0.1');
});

test('says how to load something when nothing is loaded', async () => {
  expect(await pageOf(async () => [])).toContain('npx buyergraph import');
  expect(await pageOf(async () => [{ ...DATASETS[0]!, versions: [] }])).toContain('npx buyergraph import');
});

test('shows hostile titles as text', async () => {
  const hostile = '<script>alert(1)</script>" onfocus="x';
  const page = await pageOf(
    async () => [
      { title: hostile, isSynthetic: false, isSample: false, versions: [{ asAt: hostile, rows: 1 }] },
    ],
    [{ slug: hostile, title: hostile, theme: 'Doubting a figure' }],
  );
  expect(page).not.toContain('<script');
  expect(page).not.toContain('" onfocus');
});
