import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { thePlayground } from './with-page.ts';

inBrowser('the documentation by subject', () => {
  const open = thePlayground();
  const opened = async () => {
    const playground = await open('/playground');
    await playground.page.getByText('Acme of').waitFor();
    await playground.page.getByRole('button', { name: 'Show Subjects' }).click();
    return playground;
  };

  test('says of each subject what can be asked and which types there are', async () => {
    const { page } = await opened();
    const suppliers = page.getByRole('region', { name: 'Suppliers' });
    await suppliers.getByText('Who sells.').waitFor();
    const item = suppliers.getByRole('listitem');
    await expect
      .poll(() => item.allInnerTexts())
      .toEqual(['suppliersAcrossBodies Suppliers that won work from several bodies under one organisation.']);
    expect(await suppliers.getByRole('button', { name: 'Supplier', exact: true }).isVisible()).toBe(true);
    expect(await suppliers.getByRole('button', { name: 'SupplierSize' }).isVisible()).toBe(false);
    await suppliers.getByText('Lists, inputs and words of suppliers').click();
    expect(await suppliers.getByRole('button', { name: 'SupplierSize' }).isVisible()).toBe(true);
  });

  test('leads to the documentation of a field and of a type', async () => {
    const { page } = await opened();
    await page.getByRole('button', { name: 'suppliersAcrossBodies' }).click();
    await page.locator('.graphiql-doc-explorer').getByText('minBodies').waitFor();
    await page.getByRole('button', { name: 'Show Subjects' }).click();
    await page.getByRole('button', { name: 'Supplier', exact: true }).click();
    const description = page.locator('.graphiql-doc-explorer').getByText('A company that won work.');
    await description.waitFor();
    expect(await description.isVisible()).toBe(true);
  });

  test('is accessible', async () => {
    const { page } = await opened();
    await page.getByRole('button', { name: 'Supplier', exact: true }).waitFor();
    const { violations } = await new AxeBuilder({ page })
      .include('.graphiql-plugin')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('is told to be missing when it cannot be fetched', async () => {
    const { page } = await open('/playground');
    await page.route('**/playground/subjects.json', (route) => route.abort());
    await page.reload();
    await page.getByRole('button', { name: 'Show Subjects' }).click();
    const said = page.getByRole('alert').getByText('The subjects could not be loaded.');
    await said.waitFor();
    expect(await said.isVisible()).toBe(true);
  });
});
