import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { BODIES, FOUNDING } from './playground-server.ts';
import { thePlayground } from './with-page.ts';

inBrowser('the saved questions of the playground', () => {
  const open = thePlayground();

  test('open in a tab of their own with their variables, answered', async () => {
    const { page, text, violations, foreign } = await open('/playground');
    await page.getByText('Acme of').waitFor();
    await page.getByRole('button', { name: BODIES.title }).click();
    await page.getByText('home-office-courts').waitFor();
    expect(await text('query')).toBe(BODIES.document);
    expect(JSON.parse(await text('variables'))).toEqual(BODIES.variables);
    const tabs = page.getByLabel('Select active operation').getByRole('tab');
    expect(await tabs.allInnerTexts()).toEqual(['SmesAcrossBodies', 'BodiesOf']);
    await tabs.first().click();
    expect(await text('query')).toBe(FOUNDING.document);
    expect([violations, foreign]).toEqual([[], []]);
  });

  test('are files at addresses that carry the variables as they stand', async () => {
    const { page, type } = await open('/playground');
    const csv = page.getByRole('link', { name: 'Download CSV' });
    await csv.waitFor();
    expect(await csv.getAttribute('href')).toBe(
      '/q/smes-across-bodies.csv?parent=ministry-of-justice&minBodies=2&size=SME',
    );
    await type('variables', '{"parent": "home-office"}');
    await page.locator('a[href="/q/smes-across-bodies.csv?parent=home-office"]').waitFor();
    await page.locator('a[href="/q/smes-across-bodies.json?parent=home-office"]').waitFor();
  });

  test('offer no file once the document is changed', async () => {
    const { page, type } = await open('/playground');
    await page.getByRole('link', { name: 'Download CSV' }).waitFor();
    await type('query', '{ bodies(of: "x") }');
    await page.getByText('Only a saved question, unchanged').waitFor();
    expect(await page.getByRole('link', { name: 'Download CSV' }).count()).toBe(0);
  });

  test('are told to be missing when they cannot be fetched, and the rest works', async () => {
    const { page, type, text } = await open('/playground');
    await page.route('**/playground/questions.json', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').getByText('The saved questions could not be loaded.').waitFor();
    await page.locator('.graphiql-response .view-lines').waitFor();
    await type('query', 'query Typed { bodies(of: "x") }');
    await page.getByRole('tab', { name: 'Typed' }).waitFor(); // GraphiQL has read the new operation
    await page.getByRole('button', { name: /Execute query/ }).click();
    await expect.poll(() => text('response'), { timeout: 10_000 }).toContain('x-courts');
  });

  test('are listed and offered accessibly', async () => {
    const { page } = await open('/playground');
    await page.getByText('Acme of').waitFor();
    const { violations, passes } = await new AxeBuilder({ page })
      .include('.graphiql-plugin')
      .include('.answer-bar')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  });
});
