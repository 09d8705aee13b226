import { expect } from 'vitest';
import { categoryOfLot } from '../../../../seed/sources/digital-marketplace-frameworks/lot-categories.ts';
import { readDefinitions } from '../../../../seed/sources/digital-marketplace-frameworks/raw.ts';
import { sharedData, testWith } from '../../shared-data.ts';

const FOLDER = 'digital-marketplace-frameworks';
const testPublished = testWith(FOLDER);

testPublished('G-Cloud 6 to 13 and five iterations of digital outcomes are read whole', async () => {
  const { definitions, rejections } = await readDefinitions(sharedData(FOLDER));
  expect(rejections).toEqual([]);
  expect(definitions.map(({ family, iteration }) => `${family} ${iteration}`)).toEqual([
    ...[1, 2, 3, 4, 5].map((iteration) => `digital-outcomes-and-specialists ${iteration}`),
    ...[6, 7, 8, 9, 10, 11, 12, 13].map((iteration) => `g-cloud ${iteration}`),
  ]);
});

testPublished('every published lot has a category', async () => {
  const { definitions } = await readDefinitions(sharedData(FOLDER));
  const lots = definitions.flatMap(({ slug, lots: own }) => own.map((lot) => [slug, lot.slug] as const));
  expect(lots).toHaveLength(47);
  expect(lots.filter(([framework, lot]) => categoryOfLot(framework, lot) === null)).toEqual([]);
});

testPublished('the evidence of the bridge is what the lot question of G-Cloud 9 says', async () => {
  const { definitions } = await readDefinitions(sharedData(FOLDER));
  const lots = definitions.find(({ slug }) => slug === 'g-cloud-9')!.lots;
  const said = lots.map(({ slug, description }) => [slug, /known as (.*)\./.exec(description!)?.[1]]);
  expect(said).toEqual([
    ['cloud-hosting', '‘Platform as a Service’ and ‘Infrastructure as a Service’'],
    ['cloud-software', '‘Software as a Service’'],
    ['cloud-support', '‘Specialist Cloud Services’'],
  ]);
});
