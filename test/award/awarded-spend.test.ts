import { expect, test } from 'vitest';
import { answered, ask, askCounted, type Answer } from '../support/ask.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { salesFileOf } from '../support/sales-file.ts';
import { sumOf } from '../spend/decimal-sum.ts';

const ACME = { id: 's', name: 'Acme Ltd', details: { scale: 'sme' }, roles: ['supplier'] };
const BOREAL = { id: 't', name: 'Boreal Ltd', details: { scale: 'large' }, roles: ['supplier'] };
type Party = typeof ACME;

const award = (id: string, amount: number | string, to: readonly Party[], more: object = {}) => ({
  id,
  status: 'active',
  date: '2025-02-03',
  value: { amount, currency: 'GBP' },
  suppliers: to.map((party) => ({ id: party.id, name: party.name })),
  ...more,
});
const buys = (ocid: string, buyer: string, awards: object[], more: object = {}) =>
  awardRelease(ocid, buyer, {
    parties: [{ id: 'b', name: buyer, roles: ['buyer'] }, ACME, BOREAL],
    awards,
    ...more,
  });

async function told(...releases: object[]) {
  const graph = await emptyGraph();
  const register = registerFile([{ slug: 'ministry' }, { slug: 'courts', parents: ['ministry'] }]);
  await imported(graph, ['govuk-organisations', register]);
  await imported(graph, ['contracts-ocds', releasesFile(releases)]);
  return graph;
}

const TOTALS = `totals { currency vat awards sole sharedAwards sharedUpper upperBound } leftOut { reason awards }`;
const awarded = async (graph: Awaited<ReturnType<typeof told>>, filter: string, fields = TOTALS) => {
  const question = `{ awarded(filter: {${filter}}) { ${fields} } }`;
  return (await ask(graph, question)).awarded;
};

const TWO = () =>
  told(
    buys('ocds-b5fd17-1', 'Courts', [award('1', 100.5, [ACME]), award('2', 40, [ACME, BOREAL])]),
    buys('ocds-b5fd17-2', 'Ministry', [award('1', 7, [BOREAL])]),
  );

test('the awards of a body add up exactly where nobody else is asked about', async () => {
  const { totals, leftOut } = await awarded(await TWO(), 'buyer: "ministry", scope: SELF_AND_DESCENDANTS');
  expect(totals).toEqual([
    {
      currency: 'GBP',
      vat: 'UNKNOWN',
      awards: 3,
      sole: '147.50',
      sharedAwards: 0,
      sharedUpper: '0.00',
      upperBound: '147.50',
    },
  ]);
  expect(leftOut).toEqual([]);
});

test('what one of several suppliers was promised is an interval, with the awards that make the gap', async () => {
  const fields = `${TOTALS} gap { nodes { title supplierNames value { amount } } } records { nodes { value { amount } } }`;
  const { totals, gap, records } = await awarded(await TWO(), 'supplier: "Acme Ltd"', fields);
  expect(totals).toMatchObject([
    { awards: 2, sole: '100.50', sharedAwards: 1, sharedUpper: '40.00', upperBound: '140.50' },
  ]);
  expect(gap.nodes).toEqual([
    {
      title: 'Work ocds-b5fd17-1',
      supplierNames: ['Acme Ltd', 'Boreal Ltd'],
      value: { amount: '40.00' },
    },
  ]);
  expect(records.nodes).toHaveLength(2);
});

test('by size, a shared award is in both and certain in neither; its records are those of the group', async () => {
  const groups = `groups(by: SIZE) { nodes { size sums { awards sole sharedAwards sharedUpper } records { nodes { id } } } }`;
  const { groups: found } = await awarded(await TWO(), '', groups);
  expect(found.nodes.map(({ size, sums }: { size: string; sums: object }) => ({ size, sums }))).toEqual([
    { size: 'SME', sums: { awards: 2, sole: '100.50', sharedAwards: 1, sharedUpper: '40.00' } },
    { size: 'LARGE', sums: { awards: 2, sole: '7.00', sharedAwards: 1, sharedUpper: '40.00' } },
  ]);
  expect(found.nodes.map(({ records }: { records: { nodes: [] } }) => records.nodes.length)).toEqual([2, 2]);
});

test.each([
  ['BUYER', ['courts 140.50', 'ministry 7.00']],
  ['YEAR', ['2025 147.50']],
])('the sums by %s add up to the total, and their records are theirs', async (by, expected) => {
  const fields = `groups(by: ${by}) { nodes { buyer { slug } year sums { awards sole } records { nodes { id } } } }`;
  const { groups } = await awarded(await TWO(), '', fields);
  type Group = {
    buyer: { slug: string } | null;
    year: string | null;
    sums: { awards: number; sole: string };
    records: { nodes: [] };
  };
  const nodes = groups.nodes as Group[];
  expect(nodes.map(({ buyer, year, sums }) => `${buyer?.slug ?? year} ${sums.sole}`)).toEqual(expected);
  for (const { sums, records } of nodes) expect(records.nodes).toHaveLength(sums.awards);
});

test('ceilings, cancelled awards, ranges and twins are in no sum, and are said', async () => {
  const establishes = { tender: { title: 'Framework', techniques: { hasFrameworkAgreement: true } } };
  const reference = { tender: { id: 'HS-2025/01', title: 'Roads' } };
  const graph = await told(
    buys('ocds-b5fd17-1', 'Courts', [award('1', 7_150_000_000, [ACME])], establishes),
    buys('ocds-b5fd17-2', 'Courts', [
      award('1', 5, [ACME]),
      award('2', 6, [ACME], { status: 'cancelled' }),
      award('3', '1000-4000', [ACME]),
    ]),
    buys('ocds-b5fd17-3', 'Courts', [award('1', 9, [ACME])], reference),
    buys('ocds-h6vhtk-3', 'Courts', [award('1', 9, [ACME])], reference),
  );
  const { totals, leftOut } = await awarded(graph, 'buyer: "courts"');
  expect(totals).toMatchObject([{ awards: 2, sole: '14.00', upperBound: '14.00' }]);
  expect(leftOut).toEqual([
    { reason: 'CEILING', awards: 1 },
    { reason: 'COUNTED_ELSEWHERE', awards: 1 },
    { reason: 'NOT_MADE', awards: 1 },
    { reason: 'NO_AMOUNT', awards: 1 },
  ]);
});

test('currencies and VAT bases are never added', async () => {
  const net = { value: { amount: 10, amountGross: 12, currency: 'GBP' } };
  const euro = { value: { amount: 3, currency: 'EUR' } };
  const graph = await told(
    buys('ocds-b5fd17-1', 'Courts', [
      award('1', 1, [ACME]),
      award('2', 0, [ACME], net),
      award('3', 0, [ACME], euro),
    ]),
  );
  const { totals } = await awarded(graph, '');
  expect(totals).toMatchObject([
    { currency: 'EUR', vat: 'UNKNOWN', sole: '3.00' },
    { currency: 'GBP', vat: 'EXCLUSIVE', sole: '10.00' },
    { currency: 'GBP', vat: 'UNKNOWN', sole: '1.00' },
  ]);
});

test('no question gets what was invoiced and what was promised in one figure', async () => {
  const graph = await TWO();
  await imported(graph, [
    'g-cloud-sales',
    salesFileOf([{ buyer: 'Courts', supplier: 'Acme Ltd', net: '1000' }]),
  ]);
  const { invoiced, promised } = await ask(
    graph,
    `{
      invoiced { total { net } groups(by: [BUYER]) { nodes { net } } records { nodes { amount } } basis { plane } }
      promised: awarded { ${TOTALS} basis { plane } }
    }`,
  );
  expect(invoiced).toMatchObject({ total: { net: '1000.00' }, basis: { plane: 'INVOICED' } });
  expect(JSON.stringify(invoiced)).not.toContain('147.50');
  expect(promised).toMatchObject({ totals: [{ upperBound: '147.50' }], basis: { plane: 'AWARDED' } });
  expect(JSON.stringify(promised)).not.toContain('1000.00');
  for (const field of ['totals { awards }', 'gap { nodes { id } }', 'leftOut { awards }'])
    await expect(answered(graph, `{ invoiced { ${field} } }`)).rejects.toThrow(/Cannot query field/);
  for (const field of ['total { net }', 'smeShare { share }'])
    await expect(answered(graph, `{ awarded { ${field} } }`)).rejects.toThrow(/Cannot query field/);
});

test.each(['sector: "Health"', 'knownAt: "2025-01-01"', 'sizeBasis: LATEST'])(
  '%s says nothing of awards: no such condition is there',
  async (filter) => {
    await expect(awarded(await TWO(), filter)).rejects.toThrow(/is not defined by type "PurchaseFilter"/);
  },
);

test('nobody known, or nothing that matches, is said', async () => {
  const graph = await TWO();
  expect(await awarded(graph, 'buyer: "nobody"', 'totals { awards } warnings { code }')).toEqual({
    totals: [],
    warnings: [{ code: 'UNKNOWN_PARTY' }],
  });
  expect(await awarded(graph, 'from: "2030-01"', 'totals { awards } warnings { code }')).toEqual({
    totals: [],
    warnings: [{ code: 'NO_AWARDS' }],
  });
});

const UNDER = {
  tender: { title: 'Call-off', procurementMethodDetails: 'Call-off from a framework agreement' },
};

test('each thing that awards lead to has the figure of all with it as a condition, in one statement a kind', async () => {
  const graph = await TWO();
  const totals = 'awarded { totals { awards sole upperBound } basis { perimeter } }';
  const { data, statements } = await askCounted(
    graph,
    `{ organisations(first: 10) { nodes { slug ${totals} } } suppliers { nodes { id ${totals} } } }`,
  );
  // One for each kind of thing, however many there are.
  expect(statements.filter((name) => name === 'awarded-totals').length).toBeLessThanOrEqual(2);
  const asked = [
    ...data['organisations'].nodes.map(({ slug, ...own }: Answer) => [`buyer: "${slug}"`, own]),
    ...data['suppliers'].nodes.map(({ id, ...own }: Answer) => [`supplier: "${id}"`, own]),
  ] as [string, Answer][];
  expect(asked).toHaveLength(4);
  for (const [filter, own] of asked)
    expect({ awarded: await awarded(graph, filter, totals.slice('awarded { '.length, -2)) }).toEqual(own);
});

test('the bodies that are part of one count with it where a scope says so', async () => {
  const { organisation } = await ask(
    await TWO(),
    '{ organisation(by: {slug: "ministry"}) { awarded(filter: {scope: SELF_AND_DESCENDANTS}) { totals { sole } basis { perimeterBodies } } } }',
  );
  expect(organisation.awarded).toEqual({ totals: [{ sole: '147.50' }], basis: { perimeterBodies: 2 } });
});

const LOT = {
  ...{ id: '1', relationship: ['framework'], scheme: 'digital-marketplace' },
  ...{ identifier: 'g-cloud-9', title: 'cloud-hosting' },
};

test.each(['FAMILY', 'FRAMEWORK', 'LOT_CATEGORY', 'LOT', 'ROUTE'])(
  'the records of each group by %s are its own',
  async (by) => {
    const under = (number: string) => ({
      tender: { ...UNDER.tender, title: `Call-off under ${number}` },
    });
    const graph = await told(
      buys('ocds-b5fd17-1', 'Courts', [award('1', 5, [ACME])], under('RM1557.9')),
      buys('ocds-b5fd17-2', 'Courts', [award('1', 6, [ACME]), award('2', 1, [BOREAL])], {
        ...under('RM6187'),
        relatedProcesses: [LOT],
      }),
      buys('ocds-b5fd17-3', 'Courts', [award('1', 7, [BOREAL])], {
        tender: { title: 'Paper', procurementMethod: 'limited' },
      }),
    );
    await defineFrameworks(graph);
    const fields = `groups(by: ${by}) { nodes { family { slug } framework { reference: name } lotCategory { slug } lot { name } route sums { awards sole } records { nodes { id } } } } totals { sole }`;
    const { groups, totals } = await awarded(graph, 'buyer: "courts"', fields);
    expect(groups.nodes.length).toBeGreaterThan(1);
    expect(sumOf(groups.nodes.map(({ sums }: Answer) => sums.sole))).toBe(totals[0].sole);
    for (const { sums, records } of groups.nodes) expect(records.nodes).toHaveLength(sums.awards);
  },
);
