import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSample } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { BROWSER_TIMEOUT_MS, complaintsOf, inBrowser, launchBrowser } from '../support/browser.ts';
import { emptyGraph } from '../support/graph.ts';
import { serving } from '../support/serving.ts';
import { pageAt } from './question-pages.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let graph: Graph;
/** No page changes the graph: all are of one. */
beforeAll(async () => {
  graph = await emptyGraph();
  await loadSample(graph);
});

test('a program that asks without an ending is told the endings, as before', async () => {
  const url = await serving(graph);
  const answer = await fetch(`${url}/q/suppliers-of`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    404,
    'application/json; charset=utf-8',
  ]);
});

test('a name that nobody has is asked back at its field, with addresses that ask the same of another', async () => {
  const url = await serving(graph);
  const { status, markup } = await pageAt(`${url}/q/suppliers-of?buyer=justice&scope=SELF`);
  expect(status).toBe(404);
  expect(markup).toMatch(/id="field-buyer"[^>]*aria-invalid="true"/);
  const [, href] = /<li>\s*<a href="(\/q\/suppliers-of\?buyer=ministry-of-justice[^"]*)"/.exec(markup) ?? [];
  expect((await pageAt(`${url}${href!.replaceAll('&amp;', '&')}`)).status).toBe(200);
});

test('a value that a variable cannot take is said at its field, and what was typed stays', async () => {
  const url = await serving(graph);
  const { status, text, markup } = await pageAt(
    `${url}/q/suppliers-of?buyer=ministry-of-justice&from=2013-99`,
  );
  expect(status).toBe(400);
  expect(text).toContain('There is no answer yet');
  expect(markup).toMatch(/id="field-from"[^>]*aria-describedby="[^"]*field-from-fault"/);
  expect(markup).toContain('value="2013-99"');
});

test('a field for somebody offers those that there are, by its side, and what is off is a checkbox', async () => {
  const url = await serving(graph);
  const buyer = (await pageAt(`${url}/q/suppliers-of?buyer=ministry-of-justice`)).markup;
  expect(buyer).toMatch(/id="field-buyer"[^>]*list="field-buyer-names"/);
  expect(buyer).toMatch(/<datalist id="field-buyer-names">\s*<option value="[^"]*Justice/);
  const supplier = (await pageAt(`${url}/q/won-together?supplier=`)).markup;
  expect(supplier).toMatch(
    /<datalist id="field-supplier-names">\s*<option value="[^"]+ (LTD|LIMITED|Ltd|Limited|LLP|PLC)/,
  );
  const changed = (await pageAt(`${url}/q/restatements`)).markup;
  expect(changed).toMatch(/id="field-onlyChanged"[^>]*type="checkbox" value="true"\s*\/>/);
  const { markup } = await pageAt(`${url}/q/restatements?buyer=ministry-of-justice&onlyChanged=true`);
  expect(markup).toMatch(/id="field-onlyChanged"[^>]*checked/);
});

test('a thing in a cell leads to what can be asked about it', async () => {
  const url = await serving(graph);
  const answer = await pageAt(`${url}/q/buyer-ranking`);
  expect(answer.markup).toContain('href="/q?organisation=ministry-of-justice"');
  const about = await pageAt(`${url}/q?organisation=ministry-of-justice`);
  expect(about.markup).toContain('href="/q/suppliers-of?buyer=ministry-of-justice"');
  expect(about.markup).not.toContain('/q/buyers-of');
});

inBrowser('pages in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, BROWSER_TIMEOUT_MS);
  afterAll(() => browser?.close());

  const PATHS = [
    '/',
    '/q',
    '/q/smes-across-bodies',
    '/q/months-of',
    '/q/suppliers-of?buyer=justice',
    '/q/smes-across-bodies.embed',
    '/search?q=justice',
  ];
  test('are accessible at 320 and 1280 pixels, and ask nobody else', async () => {
    const url = await serving(graph);
    for (const width of [320, 1280])
      for (const path of PATHS) {
        const context = await browser.newContext({ viewport: { width, height: 800 } });
        const page = await context.newPage();
        const complaints = await complaintsOf(page, url);
        await page.goto(url + path);
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect([path, width, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual(
          [path, width, []],
        );
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
          0,
        );
        expect([complaints.violations, complaints.foreign]).toEqual([[], []]);
        await context.close();
      }
  });
});
