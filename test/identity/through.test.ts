import { expect, test } from 'vitest';
import { throughMeant } from '../../src/identity/through.ts';

const frameworks = {
  bySlug: { load: async (text: string) => (text === 'rm1557-9' ? { id: 'g-cloud-9' } : null) },
  families: async () => [{ id: 'g-cloud', name: 'G-Cloud' }],
  categories: async () => [{ id: 'scs', name: 'Specialist Cloud Services' }],
};

test('a framework is meant by its agreement number, its name or its slug', async () => {
  for (const [text, slug] of [
    ['rm1557-9', 'g-cloud-9'],
    ['G-Cloud 9', 'g-cloud-9'],
    ['g-cloud-9', 'g-cloud-9'],
    // Lines may name by a number what no source defines.
    ['RM9999', 'rm9999'],
  ] as const)
    expect(await throughMeant({ framework: text }, frameworks)).toMatchObject({ framework: slug });
});

test('a category is meant by a name that is not its slug, and what is not asked for is null', async () => {
  expect(await throughMeant({ lotCategory: 'specialist cloud services' }, frameworks)).toEqual({
    ...{ family: null, framework: null, lot: null },
    lotCategory: 'scs',
  });
});

test('a lot is named with its framework, or beside it', async () => {
  for (const filter of [
    { lot: 'g-cloud-9/cloud-hosting' },
    { lot: 'G-Cloud 9/Cloud hosting' },
    { lot: 'Cloud hosting', framework: 'rm1557-9' },
  ])
    expect(await throughMeant(filter, frameworks)).toMatchObject({ lot: 'g-cloud-9/cloud-hosting' });
  await expect(throughMeant({ lot: 'cloud-hosting', family: 'g-cloud' }, frameworks)).rejects.toThrow(
    /write “cloud-hosting” as framework\/lot/,
  );
});
