import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';

const OCID = 'ocds-b5fd17-1';
const pounds = (amount: number | string, currency = 'GBP') => ({ amount, currency });

/** A graph of one purchase whose tender states more, and what is asked of its opportunity, award and contract. */
async function told(tender: object, fields: string, more: object = {}) {
  const graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', registerFile([{ slug: 'courts' }])]);
  const release = awardRelease(OCID, 'Courts', {
    tag: ['tender', 'award'],
    ...more,
    tender: { title: 'Hosting', ...tender },
  });
  await imported(graph, ['contracts-ocds', releasesFile([release])]);
  const opportunity = `{ opportunity(by: { ocid: "${OCID}" }) { ${fields} } }`;
  return { graph, opportunity: (await ask(graph, opportunity)).opportunity };
}

const WORTH = 'value { amount stated kind currency } minValue { amount stated kind currency }';

test.for([
  ['a range', { minValue: pounds(230_000), value: pounds(405_000) }, '230000.00', '405000.00'],
  ['a range told as lower and upper', { minValue: pounds(1), maxValue: pounds(2) }, '1.00', '2.00'],
  ['a range the wrong way round', { minValue: pounds(9), value: pounds(3) }, '9.00', '3.00'],
  ['a range from nothing', { minValue: pounds(0), value: pounds(3) }, '0.00', '3.00'],
  ['one amount', { value: pounds(405_000) }, null, '405000.00'],
  ['the same amount twice', { minValue: pounds('3.0'), value: pounds(3) }, null, '3.00'],
  ['a lower end alone', { minValue: pounds(3) }, '3.00', null],
  ['nothing', {}, null, null],
] as const)('what an opportunity is expected to be worth: %s', async ([, tender, least, most]) => {
  const { opportunity } = await told(tender, WORTH);
  expect([opportunity.minValue?.amount ?? null, opportunity.value?.amount ?? null]).toEqual([least, most]);
  for (const one of [opportunity.minValue, opportunity.value])
    expect(one?.kind ?? 'ESTIMATE').toBe('ESTIMATE');
});

test('the ends of a range are each in their own currency, and those of a framework are ceilings', async () => {
  const { opportunity } = await told({ minValue: pounds(3, 'EUR'), value: pounds(3) }, WORTH);
  expect([opportunity.minValue.currency, opportunity.value.currency]).toEqual(['EUR', 'GBP']);
  const techniques = { hasFrameworkAgreement: true };
  const alone = await told({ minValue: pounds(3), techniques }, WORTH);
  expect(alone.opportunity.minValue.kind).toBe('CEILING');
  const framework = await told({ minValue: pounds(3), value: pounds(4), techniques }, WORTH);
  expect([framework.opportunity.minValue.kind, framework.opportunity.value.kind]).toEqual([
    'CEILING',
    'CEILING',
  ]);
});

const DESCRIBED = 'description reference routeAsPrinted category';
const STATED = {
  id: 'DN123',
  description: 'Hosting of a service, ask jo.bloggs@example.org',
  procurementMethodDetails: 'Other - a contest',
  mainProcurementCategory: 'services',
};

test('an opportunity, its award and its contract are described by what their notices say', async () => {
  const { graph, opportunity } = await told(
    { ...STATED, suitability: { sme: true, vcse: false } },
    `${DESCRIBED} suitableForSme suitableForVcse awards { ${DESCRIBED} } contracts { ${DESCRIBED} }`,
    { contracts: [{ id: 'c', awardID: '1', status: 'active' }] },
  );
  const described = {
    description: expect.stringMatching(/^Hosting of a service, ask (?!jo)/),
    reference: 'DN123',
    routeAsPrinted: 'Other - a contest',
    category: 'services',
  };
  expect(opportunity).toEqual({
    ...described,
    suitableForSme: true,
    suitableForVcse: false,
    awards: [described],
    contracts: [described],
  });
  const listed = await ask(graph, `{ awards(first: 1) { nodes { ${DESCRIBED} } } }`);
  expect(listed.awards.nodes).toEqual([described]);
});

test('what no notice says of a purchase is null', async () => {
  const { opportunity } = await told({}, `${DESCRIBED} suitableForSme suitableForVcse value { amount }`);
  expect(Object.values(opportunity).every((value) => value === null)).toBe(true);
});

test('a party that names nobody is there as printed, and is no supplier', async () => {
  const various = [
    {
      id: '1',
      suppliers: [
        { id: 's', name: 'Various' },
        { id: 't', name: 'Acme Ltd' },
      ],
    },
  ];
  const { opportunity } = await told(
    {},
    'parties { role asPrinted organisation { name } } awards { suppliers { name } }',
    { awards: various },
  );
  expect(opportunity.awards).toEqual([{ suppliers: [{ name: 'Acme Ltd' }] }]);
  expect(opportunity.parties).toHaveLength(3);
  expect(opportunity.parties).toEqual(
    expect.arrayContaining([
      { role: 'SUPPLIER', asPrinted: 'Various', organisation: null },
      { role: 'SUPPLIER', asPrinted: 'Acme Ltd', organisation: { name: 'Acme Ltd' } },
      expect.objectContaining({ role: 'BUYER', asPrinted: 'Courts' }),
    ]),
  );
});

test('a budget is what a purchase is expected to be worth only where the tender says nothing of it', async () => {
  const planning = { budget: { amount: pounds(100) } };
  const { opportunity } = await told({ minValue: pounds(3) }, WORTH, { planning });
  expect([opportunity.minValue.amount, opportunity.value]).toEqual(['3.00', null]);
  const only = await told({}, WORTH, { planning });
  expect([only.opportunity.minValue, only.opportunity.value.amount]).toEqual([null, '100.00']);
});
