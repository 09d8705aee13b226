import { AxeBuilder } from '@axe-core/playwright';
import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROWSER_TIMEOUT_MS, complaintsOf, inBrowser, launchBrowser } from '../support/browser.ts';
import { DATASETS, homeServer } from './home-server.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

inBrowser('the front page in a browser', () => {
  let browser: Browser;
  let app: FastifyInstance;
  let origin: string;
  beforeAll(async () => {
    app = await homeServer(async () => DATASETS);
    origin = await app.listen({ port: 0, host: '127.0.0.1' });
    browser = await launchBrowser();
  }, BROWSER_TIMEOUT_MS);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`is accessible, ${width} pixels wide, ${colorScheme}`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
        const page = await context.newPage();
        await page.goto(origin);
        const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(passes.map(({ id }) => id)).toContain('color-contrast');
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(overflow).toBeLessThanOrEqual(0);
        await context.close();
      });

  test('is drawn without an error, a refusal or a request to anyone else', async () => {
    const page = await browser.newPage();
    const complaints = await complaintsOf(page, origin);
    await page.goto(origin, { waitUntil: 'networkidle' });
    expect(await page.evaluate('document.styleSheets.length')).toBe(1);
    expect(complaints).toEqual({ console: [], violations: [], foreign: [] });
  });
});
