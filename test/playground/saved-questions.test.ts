import { describe, expect, test } from 'vitest';
import { BROWSER_TIMEOUT_MS, browserPath } from '../support/browser.ts';
import { BODIES, FOUNDING } from './playground-server.ts';
import { thePlayground } from './with-page.ts';

describe.skipIf(!browserPath)(
  'the saved questions of the playground',
  { timeout: BROWSER_TIMEOUT_MS },
  () => {
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
  },
);
