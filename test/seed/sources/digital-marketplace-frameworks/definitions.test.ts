import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDefinitions } from '../../../../seed/sources/digital-marketplace-frameworks/raw.ts';
import { aCheckout, LOTS, lotQuestion } from './a-checkout.ts';

const lots = lotQuestion(['Cloud hosting', 'cloud-hosting']);

test('a definition says what the framework is, its lots and what follows, and where each was read', async () => {
  const root = aCheckout({
    [`g-cloud-11/${LOTS}`]: `options:\n  - label: Cloud hosting\n    value: cloud-hosting\n    description: |\n      Platforms.\n`,
    'g-cloud-11/metadata/following_framework.yml':
      "framework:\n  slug: g-cloud-12\n  name: G-Cloud 12\n  coming: '2020'\n",
    'g-cloud-11/messages/urls.yml':
      'call_off_contract_url: https://www.gov.uk/call-off\nform_email: form@example.test\n',
    'g-cloud-11/messages/homepage-sidebar.yml': "open:\n  heading: 'G&#x2011;Cloud&nbsp;11 is <b>open</b>'\n",
  });
  const { definitions, rejections } = await readDefinitions(root);
  expect(rejections).toEqual([]);
  expect(definitions).toEqual([
    {
      slug: 'g-cloud-11',
      family: 'g-cloud',
      iteration: 11,
      name: 'G-Cloud 11',
      lots: [{ slug: 'cloud-hosting', name: 'Cloud hosting', description: 'Platforms.' }],
      followedBy: { slug: 'g-cloud-12', name: 'G-Cloud 12', coming: '2020' },
      urls: { call_off_contract_url: 'https://www.gov.uk/call-off' },
      statusTexts: { open: 'G‑Cloud 11 is open' },
      locators: {
        lots: `g-cloud-11/${LOTS}`,
        followedBy: 'g-cloud-11/metadata/following_framework.yml',
        urls: 'g-cloud-11/messages/urls.yml',
        statusTexts: 'g-cloud-11/messages/homepage-sidebar.yml',
      },
    },
  ]);
});

test('the repository, a folder of frameworks and one framework give the same definition', async () => {
  const root = aCheckout({ [`frameworks/g-cloud-9/${LOTS}`]: lots, 'README.md': 'Definitions' });
  const given = [root, join(root, 'frameworks'), join(root, 'frameworks', 'g-cloud-9')];
  const read = await Promise.all(given.map(async (path) => (await readDefinitions(path)).definitions[0]));
  expect(read.map((definition) => ({ ...definition, locators: null }))).toEqual(
    Array.from({ length: 3 }, () => ({ ...read[0], locators: null })),
  );
});

test('what is still to be filled in counts as unknown', async () => {
  const root = aCheckout({
    [`g-cloud-13/${LOTS}`]: lots,
    'g-cloud-13/metadata/following_framework.yml': "framework:\n  slug: g-cloud-14\n  coming: '2525'\n",
    'g-cloud-13/messages/urls.yml': 'framework_agreement_url: https://www.gov.uk/agreement/__placeholder__\n',
    'g-cloud-13/messages/homepage-sidebar.yml': 'coming:\n  heading: G-Cloud 13 will open on 3 March 2525\n',
  });
  const { definitions } = await readDefinitions(root);
  expect(definitions[0]).toMatchObject({
    followedBy: { slug: 'g-cloud-14', name: 'G-Cloud 14', coming: null },
    urls: {},
    statusTexts: {},
  });
});

test('the older form of the following framework names its slug alone', async () => {
  const root = aCheckout({
    [`g-cloud-9/${LOTS}`]: lots,
    'g-cloud-9/metadata/following_framework.yml': 'slug: g-cloud-10\n',
  });
  const { definitions } = await readDefinitions(root);
  expect(definitions[0]!.followedBy).toEqual({ slug: 'g-cloud-10', name: 'G-Cloud 10', coming: null });
});

test('a label that asks the supplier to apply is no name of a lot', async () => {
  const root = aCheckout({
    [`digital-outcomes-and-specialists/${LOTS}`]: lotQuestion(
      ['Apply to provide teams for digital outcomes', 'digital-outcomes'],
      ['Provide digital specialists', 'digital-specialists'],
    ),
  });
  const { definitions } = await readDefinitions(root);
  expect(definitions[0]!.lots.map(({ name }) => name)).toEqual(['Digital outcomes', 'Digital specialists']);
});

test('a framework of a family we do not know is named by its slug', async () => {
  const root = aCheckout({ [`crown-hosting-2/${LOTS}`]: lots, [`cyber-security/${LOTS}`]: lots });
  const { definitions } = await readDefinitions(root);
  expect(definitions.map(({ family, iteration, name }) => [family, iteration, name])).toEqual([
    ['crown-hosting', 2, 'Crown hosting 2'],
    ['cyber-security', null, 'Cyber security'],
  ]);
});
