import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { BODIES, FOUNDING } from './playground-server.ts';
import { thePlayground } from './with-page.ts';

inBrowser('addresses into the playground', () => {
  const open = thePlayground();

  test('open a saved question by its slug, answered', async () => {
    const { page, text } = await open('/playground?question=bodies-of');
    await page.getByText('home-office-courts').waitFor();
    expect(await text('query')).toBe(BODIES.document);
  });

  test('open any document and variables without sending them', async () => {
    const carried = new URLSearchParams({ query: '{ bodies(of: "x") }', variables: '{"a":1}' });
    const { page, text, operations } = await open(`/playground#${carried.toString()}`);
    await page.getByText('Save as question').waitFor();
    expect(await text('query')).toBe('{ bodies(of: "x") }');
    expect(JSON.parse(await text('variables'))).toEqual({ a: 1 });
    expect(operations.map(({ body }) => (body as { operationName: string }).operationName)).toEqual([
      'IntrospectionQuery',
    ]);
  });

  test('find the tabs of an earlier visit again', async () => {
    const { page, text } = await open('/playground');
    await page.getByText('Acme of').waitFor();
    await page.getByRole('button', { name: BODIES.title }).click();
    await page.getByText('home-office-courts').waitFor();
    // GraphiQL writes the tabs down half a second after the last change.
    await expect
      .poll(() => page.evaluate(`localStorage.getItem('graphiql:tabState')`), { timeout: 10_000 })
      .toContain('home-office');
    await page.reload();
    const tabs = page.getByLabel('Select active operation').getByRole('tab');
    await tabs.nth(1).waitFor();
    expect(await tabs.allInnerTexts()).toEqual(['SmesAcrossBodies', 'BodiesOf']);
    await tabs.first().click();
    expect(await text('query')).toBe(FOUNDING.document);
  });
});
