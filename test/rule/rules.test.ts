import { beforeAll, expect, test } from 'vitest';
import { loadStatements } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { rowsOf } from '../support/saved-answer.ts';

const tender = (ocid: string, buyer: string, published: string | null) =>
  awardRelease(ocid, buyer, {
    ...{ tag: ['tender', 'award'], date: published ? `${published}T00:00:00Z` : '2025-06-01T00:00:00Z' },
    tender: { title: `Work ${ocid}`, status: 'complete', ...(published && { datePublished: published }) },
  });

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph()
    .organisation('ministry', { format: 'Ministerial department' })
    .organisation('council', { format: 'Other' });
  const releases = [
    tender('ocds-b5fd17-1', 'Ministry', '2019-05-01'),
    tender('ocds-b5fd17-2', 'Council', '2025-03-01'),
    tender('ocds-b5fd17-3', 'Nobody Known', '2014-01-01'),
  ];
  await imported(graph, ['contracts-ocds', releasesFile(releases)]);
  await loadStatements(graph);
});

const slugs = async (given: Record<string, string>): Promise<unknown[]> =>
  (await rowsOf(graph, 'rules-in-force', given)).map(({ rule }) => rule);

test('thresholds are those of the day', async () => {
  const value = async (asOf: string) =>
    (await rowsOf(graph, 'rules-in-force', { asOf, kind: 'THRESHOLD', authority: 'CENTRAL' })).map((row) => [
      row['value'],
      row['vat'],
    ]);
  expect(await value('2019-12-31')).toEqual([
    ['118133.00', 'EXCLUSIVE'],
    ['4551413.00', 'EXCLUSIVE'],
  ]);
  expect(await value('2020-01-01')).toEqual([
    ['122976.00', 'EXCLUSIVE'],
    ['4733252.00', 'EXCLUSIVE'],
  ]);
  expect(await value('2026-06-01')).toEqual([
    ['135018.00', 'INCLUSIVE'],
    ['5193000.00', 'INCLUSIVE'],
  ]);
});

test('the duty to publish changed its value and then its tax', async () => {
  const duty = async (asOf: string) => {
    const found = await rowsOf(graph, 'rules-in-force', {
      asOf,
      kind: 'PUBLICATION_DUTY',
      authority: 'SUB_CENTRAL',
    });
    return found.filter(({ unit }) => unit === 'GBP').map(({ value, vat, force }) => [value, vat, force]);
  };
  expect(await duty('2015-02-10')).toEqual([['25000.00', 'EXCLUSIVE', 'PERHAPS']]);
  expect(await duty('2021-12-31')).toEqual([['25000.00', 'EXCLUSIVE', 'IN_FORCE']]);
  expect(await duty('2022-12-20')).toEqual([['25000.00', 'INCLUSIVE', 'IN_FORCE']]);
  expect(await duty('2022-12-21')).toEqual([['30000.00', 'INCLUSIVE', 'IN_FORCE']]);
});

test.each([
  ['CENTRAL', '2021-06-23', '20.00'],
  ['CENTRAL', '2021-06-24', '30.00'],
  ['SUB_CENTRAL', '2021-06-24', '90.00'],
])('the days in which %s bodies announce an award on %s', async (authority, asOf, days) => {
  const found = await rowsOf(graph, 'rules-in-force', { asOf, kind: 'PUBLICATION_DUTY', authority });
  expect(found.filter(({ unit }) => unit === 'DAYS').map(({ value }) => value)).toEqual([days]);
});

test('without a day all rules are there, each with its citation', async () => {
  expect(await slugs({})).toHaveLength(32);
  const { rules } = await ask(graph, '{ rules { force rule { citation { title publisher locator } } } }');
  expect(rules.every(({ force }: { force: string | null }) => force === null)).toBe(true);
});

const onItsDay = async (ocid: string) => {
  const question = `query ($ocid: String) { opportunity(by: { ocid: $ocid }) { awards { id } contracts { rulesOnItsDay { day } }
    rulesOnItsDay { day authority authorityReason rules { force rule { slug } } } } }`;
  const { opportunity } = await ask(graph, question, { ocid });
  const { rules, ...more } = opportunity.rulesOnItsDay;
  return { ...more, slugs: rules.map(({ rule }: { rule: { slug: string } }) => rule.slug).toSorted() };
};

test('a purchase of a department has the rules that bind central government on its day', async () => {
  expect(await onItsDay('ocds-b5fd17-1')).toEqual({
    ...{ day: '2019-05-01', authority: 'CENTRAL' },
    authorityReason: 'GOV.UK lists the buyer as: Ministerial department.',
    slugs: [
      'uk-sme.regulations-2015',
      'uk-thresholds.award-notice-central-2017',
      'uk-thresholds.contracts-finder-central-2015',
      'uk-thresholds.threshold-central-2018',
      'uk-thresholds.threshold-works-2018',
    ],
  });
});

test('where nobody knows whether the buyer is central government the rules of both are there', async () => {
  const found = await onItsDay('ocds-b5fd17-2');
  expect(found).toMatchObject({ day: '2025-03-01', authority: null });
  expect(found.authorityReason).toContain('Other');
  expect(found.slugs).toEqual(
    expect.arrayContaining([
      'uk-sme.act-2023',
      'uk-thresholds.threshold-central-2024',
      'uk-thresholds.threshold-sub-central-2024',
    ]),
  );
  expect(found.slugs).not.toContain('uk-sme.regulations-2015');
  expect(await onItsDay('ocds-b5fd17-3')).toMatchObject({
    ...{ day: '2014-01-01', authority: null, slugs: [] },
    authorityReason: 'No register here says what kind of body the buyer is.',
  });
});
