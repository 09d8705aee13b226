import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { defineFrameworks } from '../../../support/define-frameworks.ts';
import { ask } from '../../../support/ask.ts';
import { linksOf, nodesOf } from '../../../support/facts-in.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';

const OPPORTUNITY = {
  ID: '9',
  Opportunity: 'Build a service',
  Link: 'https://www.digitalmarketplace.service.gov.uk/digital-outcomes-and-specialists/opportunities/9',
  Framework: 'digital-outcomes-and-specialists-2',
  Category: 'digital-outcomes',
  'Organisation Name': 'Ministry of Works',
  'Published At': '2016-07-13',
  'Applications from SMEs': '6.0',
  'Applications from Large Organisations': '2.0',
  Status: 'awarded',
  'Winning supplier': 'Acme Ltd',
  'Size of supplier': 'SME',
  'Contract amount': '450.0',
};

async function graphOf(...opportunities: object[]) {
  const graph = await emptyGraph();
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-dos-')), 'opportunities.csv');
  writeFileSync(path, stringify(opportunities, { header: true }));
  return { graph, report: await imported(graph, ['dos-opportunities', path]) };
}

test('an opportunity is a call-off with its applications by size and its winner', async () => {
  const { graph } = await graphOf(OPPORTUNITY);
  expect(await nodesOf(graph, 'ContractingProcess')).toMatchObject([
    {
      id: 'dos:9',
      stage: 'CALL_OFF',
      route: 'FURTHER_COMPETITION',
      applicationsSme: 6n,
      applicationsLarge: 2n,
    },
  ]);
  expect(await linksOf(graph, 'AWARDED_TO')).toMatchObject([{ to: 'name-acme-ltd', size: 'SME' }]);
});

test.each([
  ['', '', '', undefined, undefined],
  ['6.0', '', '6.0', 6n, 0n],
  ['', '2.0', '2.0', 0n, 2n],
  ['6.0', '', '8.0', 6n, undefined],
  ['6.0', '', '', 6n, undefined],
  ['6.0', '2.0', '9.0', 6n, 2n],
])(
  'of %j small and %j large of %j in all so many are known',
  async (sme, large, all, knownSme, knownLarge) => {
    const { graph } = await graphOf({
      ...OPPORTUNITY,
      ...{ 'Applications from SMEs': sme, 'Applications from Large Organisations': large },
      'Total Organisations': all,
    });
    const [process] = await nodesOf(graph, 'ContractingProcess');
    expect([process!['applicationsSme'], process!['applicationsLarge']]).toEqual([knownSme, knownLarge]);
  },
);

test('an amount that may be a day rate or a total is kept as stated and is no number', async () => {
  const { graph } = await graphOf(OPPORTUNITY);
  const [award] = await nodesOf(graph, 'Award');
  expect(award).toMatchObject({ valueStated: '450.0', valueKind: 'UNCLEAR' });
  expect(award).not.toHaveProperty('valueE4');
});

test('an opportunity nobody has won has no award', async () => {
  const open = { ...OPPORTUNITY, 'Winning supplier': '', 'Contract amount': '', Status: 'live' };
  const { graph } = await graphOf(open);
  expect(await nodesOf(graph, 'Award')).toEqual([]);
});

test.each([
  ['2 weeks', '2016-07-27'],
  ['1 week', '2016-07-20'],
  ['', undefined],
  ['until Friday', undefined],
])('suppliers can apply for as long as it says it is open: %s', async (open, closesOn) => {
  const { graph } = await graphOf({ ...OPPORTUNITY, 'Open For': open });
  const [process] = await nodesOf(graph, 'ContractingProcess');
  expect(process?.['closesOn']).toBe(closesOn);
});

test('a record without number or buyer is reported', async () => {
  const { report } = await graphOf(
    OPPORTUNITY,
    { ...OPPORTUNITY, ID: '' },
    { ...OPPORTUNITY, 'Organisation Name': '' },
  );
  expect(report).toMatchObject({ accepted: 1, rejected: { ID_MISSING: 1, BUYER_MISSING: 1 } });
});

test('how often small applicants win is told apart by lot, one that no definition has among them', async () => {
  const { graph } = await graphOf(OPPORTUNITY, { ...OPPORTUNITY, ID: '10', Category: 'user-gazing' });
  await defineFrameworks(graph);
  const question =
    '{ smeWinRate(by: LOT) { groups { nodes { lot { slug framework { slug } } lotText winsSme } } } }';
  const { groups } = (await ask(graph, question)).smeWinRate;
  const lot = (slug: string) => ({
    lot: { slug, framework: { slug: OPPORTUNITY.Framework } },
    lotText: `${OPPORTUNITY.Framework}/${slug}`,
    winsSme: 1,
  });
  expect(groups.nodes).toEqual([lot('digital-outcomes'), lot('user-gazing')]);
});
