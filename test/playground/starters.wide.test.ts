import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { BODIES, FOUNDING, WALK } from './playground-server.ts';
import { thePlayground } from './with-page.ts';

inBrowser('what the playground opens with', () => {
  const open = thePlayground({ questions: [BODIES, WALK, FOUNDING] });

  test('is the founding question, and a walk in a tab beside it that is answered when it is shown', async () => {
    const { page, text, operations } = await open('/playground');
    await page.getByText('Acme of').waitFor();
    const tabs = page.getByLabel('Select active operation').getByRole('tab');
    expect(await tabs.allInnerTexts()).toEqual(['SmesAcrossBodies', 'DepartmentWalk']);
    expect(await text('query')).toBe(FOUNDING.document);
    const names = () =>
      operations.map(({ body }) => (body as { operationName: string }).operationName).filter(Boolean);
    expect(names()).not.toContain('DepartmentWalk');

    await tabs.nth(1).click();
    await page.getByText('cabinet-office-courts').waitFor();
    expect(await text('query')).toBe(WALK.document);
    expect(JSON.parse(await text('variables'))).toEqual(WALK.variables);
    await tabs.first().click();
    await page.getByText('Acme of').waitFor();
    await tabs.nth(1).click();
    await page.getByText('cabinet-office-courts').waitFor();
    expect(names().filter((name) => name !== 'IntrospectionQuery')).toEqual([
      'SmesAcrossBodies',
      'DepartmentWalk',
    ]);
  });

  test('an address with a question nobody knows says so, with the one it may mean', async () => {
    const { page, text, violations } = await open('/playground?question=bodies-off');
    const notice = page.locator('.notice[role=alert]');
    expect(await notice.innerText()).toContain('There is no saved question “bodies-off”.');
    await page.getByText('Acme of').waitFor();
    await notice.getByRole('link', { name: 'bodies-of' }).click();
    await page.getByText('home-office-courts').waitFor();
    expect(await text('query')).toBe(BODIES.document);
    expect([await notice.count(), violations]).toEqual([0, []]);
  });

  test('a notice goes when it is dismissed, and names no question where none is near', async () => {
    const { page } = await open('/playground?question=unheard-of-altogether');
    const notice = page.locator('.notice[role=alert]');
    expect(await notice.innerText()).toContain('All there are stand under Saved questions.');
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => notice.count()).toBe(0);
  });
});
