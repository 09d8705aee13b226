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

  test('once changed are sent whole for their rows, and can be kept by who has a key', async () => {
    const { page, type } = await open('/playground');
    await page.getByRole('link', { name: 'Download CSV' }).waitFor();
    await type('query', '{ bodies(of: "x") }');
    const form = page.locator('form[action="/rows.csv"]');
    await form.getByRole('button', { name: 'Download CSV' }).waitFor();
    expect(await page.getByRole('link', { name: 'Download CSV' }).count()).toBe(0);
    const asked = page.context().waitForEvent('request', (request) => request.url().includes('/rows.'));
    await form.getByRole('button', { name: 'As a table' }).click();
    const request = await asked;
    expect(new URL(request.url()).pathname).toBe('/rows.table');
    const sent = new URLSearchParams(request.postData()!);
    expect(sent.get('query')).toBe('{ bodies(of: "x") }');
    expect(JSON.parse(sent.get('variables')!)).toEqual(FOUNDING.variables);

    await page.bringToFront();
    await page.route('**/q', async (route) => {
      const { authorization } = route.request().headers();
      const isKnown = authorization === 'Bearer right';
      await route.fulfill({
        status: isKnown ? 201 : 401,
        json: isKnown ? { slug: 'bodies-of-x' } : { errors: [{ message: 'This key is not known.' }] },
      });
    });
    await page.getByText('Save as question').click();
    await page.getByLabel('Your key').fill('wrong');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('status').getByText('This key is not known.').waitFor();
    await page.getByLabel('Your key').fill('right');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await page.getByRole('link', { name: 'Saved as bodies-of-x' }).getAttribute('href')).toBe(
      '/q/bodies-of-x',
    );
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
