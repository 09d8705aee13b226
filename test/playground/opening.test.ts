import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { FOUNDING } from './playground-server.ts';
import { thePlayground } from './with-page.ts';

inBrowser('the playground, opened for the first time', () => {
  const open = thePlayground();

  test('has the founding question typed in and answered, with nothing refused and nothing fetched elsewhere', async () => {
    const { page, text, console: said, violations, foreign, operations } = await open('/playground');
    await page.getByText('Acme of').waitFor();
    expect(await text('query')).toBe(FOUNDING.document);
    expect(JSON.parse(await text('variables'))).toEqual(FOUNDING.variables);
    expect(JSON.parse(await text('response'))).toEqual({
      data: { suppliersAcrossBodies: [{ name: 'Acme of ministry-of-justice', net: '120.50' }] },
    });
    expect(operations.at(-1)).toMatchObject({ headers: { 'apollo-require-preflight': '1' } });
    expect({ said, violations, foreign }).toEqual({ said: [], violations: [], foreign: [] });
  });

  test('answers again when the variables change and the button is pressed', async () => {
    const { page, text, type } = await open('/playground');
    await page.getByText('Acme of').waitFor();
    await type('variables', '{"parent": "home-office"}');
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.getByText('home-office",').waitFor();
    expect(JSON.parse(await text('response')).data.suppliersAcrossBodies[0].name).toBe('Acme of home-office');
  });

  test('explains the schema in its own words', async () => {
    const { page } = await open('/playground');
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).first().click();
    const description = page.getByText('Organisations under another one.');
    await description.waitFor();
    expect(await description.isVisible()).toBe(true);
  });

  test('marks a field the schema does not have', async () => {
    const { page, type } = await open('/playground');
    await page.getByText('Acme of').waitFor();
    await type('query', '{ bodys(of: "x") }');
    // The variables may be marked as well: the new question has none.
    const marks =
      '__MONACO.editor.getModelMarkers({}).map(({ message }) => message).filter((one) => !one.startsWith("Property"))';
    await expect
      .poll(() => page.evaluate(marks), { timeout: 10_000 })
      .toEqual([expect.stringMatching(/^Cannot query field "bodys" on type "Query". Did you mean "bodies"/)]);
  });
});
