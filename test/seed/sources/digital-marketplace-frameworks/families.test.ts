import { expect, test } from 'vitest';
import {
  frameworkFacts,
  frameworkFamilies,
  frameworkOperators,
} from '../../../../seed/sources/digital-marketplace-frameworks/families.ts';

test('each family counts its iterations from one without a gap, each followed by the next', () => {
  for (const { slug } of frameworkFamilies()) {
    const iterations = frameworkFacts().filter(({ family }) => family === slug);
    expect(iterations.map(({ iteration }) => iteration)).toEqual(iterations.map((_, index) => index + 1));
    iterations
      .slice(0, -1)
      .forEach(({ followedBy }, index) => expect(followedBy).toBe(iterations[index + 1]!.slug));
  }
});

test('Digital Services led to Digital Outcomes and Specialists', () => {
  const last = frameworkFacts().find(({ slug }) => slug === 'digital-services-2');
  expect(last?.followedBy).toBe('digital-outcomes-and-specialists');
});

test('no framework ends before it starts, and no reference names two', () => {
  const both = frameworkFacts().filter(({ startsOn, endsOn }) => startsOn && endsOn && startsOn > endsOn);
  const references = frameworkFacts().flatMap(({ reference }) => reference ?? []);
  expect(both).toEqual([]);
  expect(new Set(references).size).toBe(references.length);
});

test('every iteration was run by an operator of the table and cites a source', () => {
  const operators = new Set(frameworkOperators().map(({ name }) => name));
  expect(frameworkFacts().filter(({ operator }) => operator && !operators.has(operator))).toEqual([]);
  for (const { evidence } of frameworkFacts())
    for (const { url } of evidence) expect(url).toMatch(/^https?:\/\//);
});
