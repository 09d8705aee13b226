import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { BODIES, FOUNDING, WALK } from './playground-server.ts';
import { thePlayground } from './with-page.ts';

const WIDTH = 360;

inBrowser('the playground on a screen of 360 pixels', () => {
  const open = thePlayground({ questions: [BODIES, WALK, FOUNDING], width: WIDTH });

  /** Buttons and links that are drawn but reach beyond the sides of the screen, tabs aside, which scroll. */
  const OUTSIDE = `[...document.querySelectorAll('button, a')]
    .filter((one) => !one.closest('[role=tablist], .graphiql-tabs') && one.offsetParent)
    .map((one) => [one.getAttribute('aria-label') ?? one.textContent, one.getBoundingClientRect()])
    .filter(([, { left, right, width }]) => width > 0 && (left < 0 || right > ${WIDTH}))
    .map(([name]) => name)`;
  const OVERFLOW = 'document.documentElement.scrollWidth - innerWidth';

  test.each(['/playground', '/playground?question=bodies-off'])(
    '%s scrolls to no side and has every button within reach',
    async (address) => {
      const { page } = await open(address);
      await page.getByText('Acme of').waitFor();
      expect([await page.evaluate(OVERFLOW), await page.evaluate(OUTSIDE)]).toEqual([0, []]);
      for (const pane of ['Subjects', 'Saved questions', 'Documentation Explorer', 'History']) {
        await page.getByRole('button', { name: `Show ${pane}` }).click();
        expect([pane, await page.evaluate(OVERFLOW), await page.evaluate(OUTSIDE)]).toEqual([pane, 0, []]);
      }
    },
  );

  test('leaves room to write in, asks, and shows the answer and its files', async () => {
    const { page, text, type } = await open('/playground');
    await page.getByText('Acme of').waitFor();
    const editor = (await page.locator('.graphiql-query-editor .monaco-editor').first().boundingBox())!;
    expect(editor.width).toBeGreaterThan(220);
    expect(editor.height).toBeGreaterThan(150);
    await type('variables', '{"parent": "home-office"}');
    await page.getByRole('button', { name: /Execute query/ }).click();
    await expect.poll(() => text('response'), { timeout: 10_000 }).toContain('home-office');
    const csv = page.getByRole('link', { name: 'Download CSV' });
    await csv.scrollIntoViewIfNeeded();
    expect((await csv.boundingBox())!.width).toBeGreaterThan(50);
  });

  test('reaches every tab', async () => {
    const { page, text } = await open('/playground');
    await page.getByText('Acme of').waitFor();
    await page.getByRole('tab', { name: 'DepartmentWalk' }).click();
    await page.getByText('cabinet-office-courts').waitFor();
    expect(await text('query')).toBe(WALK.document);
  });

  test.each(['Subjects', 'Saved questions'])('is accessible with the pane %s', async (pane) => {
    const { page } = await open('/playground?question=bodies-off');
    await page.getByText('Acme of').waitFor();
    await page.getByRole('button', { name: `Show ${pane}` }).click();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .disableRules('nested-interactive') // GraphiQL draws a tab as a button within a tab
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
