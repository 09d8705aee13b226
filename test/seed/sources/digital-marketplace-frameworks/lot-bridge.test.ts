import { expect, test } from 'vitest';
import { frameworkFacts } from '../../../../seed/sources/digital-marketplace-frameworks/families.ts';
import {
  categoryOfLot,
  codesWithoutIteration,
  lotBridge,
  lotCategories,
} from '../../../../seed/sources/digital-marketplace-frameworks/lot-categories.ts';

test('every lot of the bridge belongs to a framework we have facts of, once, with evidence', () => {
  const frameworks = new Set(frameworkFacts().map(({ slug }) => slug));
  const keys = lotBridge().map(({ framework, lot }) => `${framework}/${lot}`);
  expect(lotBridge().filter(({ framework }) => !frameworks.has(framework))).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { evidence } of lotBridge())
    for (const { text, url } of evidence) expect(text && url).toMatch(/^https/);
});

test('no two lots of a framework have the same number', () => {
  const numbered = lotBridge().flatMap(({ framework, code }) => (code ? [`${framework} ${code}`] : []));
  expect(new Set(numbered).size).toBe(numbered.length);
});

test('every category has lots', () => {
  const used = new Set(lotBridge().map(({ category }) => category));
  expect(
    lotCategories()
      .map(({ slug }) => slug)
      .filter((slug) => !used.has(slug)),
  ).toEqual([]);
});

test('IaaS and PaaS become hosting, SaaS software, specialist cloud services support', () => {
  const categories = ['iaas', 'paas', 'saas', 'scs'].map((lot) => categoryOfLot('g-cloud-8', lot));
  expect(categories).toEqual(['hosting', 'hosting', 'software', 'support']);
});

test('numbers without an iteration mean lots that the early iterations had', () => {
  for (const { family, codes } of codesWithoutIteration)
    for (const lot of Object.values(codes)) expect(categoryOfLot(`${family}-1`, lot)).not.toBeNull();
});
