import { expect, test } from 'vitest';
import { frameworkAsPrinted, lotAsPrinted } from '../../../seed/digital-marketplace-frameworks/as-printed.ts';
import { curatedBodies } from '../../../seed/identity/curated-bodies.ts';
import { directoryOf } from '../../../seed/identity/directory.ts';
import { knownByName, ruleKey } from '../../../seed/identity/resolve.ts';
import { spellingRules } from '../../../seed/identity/rules.ts';
import { samplePublicBodies } from '../../../seed/sample/public-bodies.ts';
import { sampleSales } from '../../../seed/sample/sales.ts';

const bodies = [
  ...samplePublicBodies().map(({ slug, name, status, parents }) => ({
    slug,
    name,
    closed: status === 'closed',
    parents,
  })),
  ...curatedBodies().map(({ slug, name, parents }) => {
    return { slug, name, closed: true, parents: parents.map(({ govukSlug }) => govukSlug) };
  }),
];
const directory = directoryOf(
  bodies.map(({ slug, name, closed }) => {
    return { id: slug, slug, name, acronym: null, closed, otherNames: [], identifiers: [] };
  }),
);
const rules = new Map(
  spellingRules()
    .filter(({ govukSlug, curatedBody }) => directory.bySlug((govukSlug ?? curatedBody)!))
    .map(({ spelling, govukSlug, curatedBody, reason }) => {
      return [ruleKey('BUYER', spelling), { organisationId: (govukSlug ?? curatedBody)!, reason }] as const;
    }),
);

const isUnderMinistry = (slug: string): boolean =>
  slug === 'ministry-of-justice' || bodies.find((body) => body.slug === slug)!.parents.some(isUnderMinistry);

const knowledge = { directory, rules, decisions: new Map() };
const buyers = new Map(
  sampleSales().map(({ buyer }) => [buyer, knownByName('BUYER', buyer, knowledge)?.organisationId ?? buyer]),
);

test('every buyer of the sample resolves to a body of the ministry’s family by the sample’s own register', () => {
  const resolved = [...buyers.values()];
  expect(resolved.filter((slug) => !directory.bySlug(slug) || !isUnderMinistry(slug))).toEqual([]);
});

test('four SMEs of the sample sold to two or more of the ministry’s bodies', () => {
  const sold = new Map<string, Set<string>>();
  for (const { supplier, buyer, size } of sampleSales()) {
    if (size !== 'SME') continue;
    sold.set(supplier, (sold.get(supplier) ?? new Set()).add(buyers.get(buyer)!));
  }
  const several = [...sold]
    .filter(([, of]) => of.size >= 2)
    .map(([supplier, of]) => [supplier, [...of].toSorted()]);
  expect(Object.fromEntries(several)).toEqual({
    'Alpine Resourcing Limited': ['hm-prison-service', 'ministry-of-justice'],
    'INOVEM LTD': ['hm-prison-service', 'ministry-of-justice'],
    'NINIAN SOLUTIONS LTD T/A HUDDLE': ['hm-courts-and-tribunals-service', 'ministry-of-justice'],
    'Quo Imus Ltd': ['ministry-of-justice', 'office-of-the-public-guardian'],
  });
});

test('every sale of the sample has a lot category', () => {
  const categories = sampleSales().map(({ framework, lot }) => {
    const { family, framework: iteration } = frameworkAsPrinted(framework);
    return lotAsPrinted(lot, iteration, family).category;
  });
  expect(new Set(categories)).toEqual(new Set(['software', 'support']));
});
