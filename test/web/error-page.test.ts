import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { served } from '../server/served.ts';
import { complaintsOf, inBrowser, launchBrowser } from '../support/browser.ts';

inBrowser('a refusal in a browser', () => {
  test.each([320, 1280])('is drawn with our style and is accessible, %i pixels wide', async (width) => {
    const { url } = await served();
    const browser = await launchBrowser();
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
    const { violations: refused, foreign } = await complaintsOf(page, url);
    const answer = await page.goto(`${url}/nowhere`, { waitUntil: 'networkidle' });
    expect(answer?.status()).toBe(404);
    expect(await page.evaluate('document.styleSheets.length')).toBe(1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect([refused, foreign]).toEqual([[], []]);
    await browser.close();
  });
});
