import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, type Answer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { seed } from '../support/runs.ts';

const NAMES = ['Acme Ltd', 'Boreal Ltd', 'Cedar Ltd', 'Delta Ltd', 'Echo Ltd', 'Foxtrot Ltd'];

type Told = { suppliers: string[]; status: string; setsUp: boolean; day: number | null };
const purchases = fc.array(
  fc.record({
    suppliers: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
    status: fc.constantFrom('active', 'active', 'active', 'cancelled', 'unsuccessful'),
    setsUp: fc.boolean(),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
  }),
  { minLength: 30, maxLength: 30 },
);

const dayOf = (day: number): string => `2025-02-${String(day).padStart(2, '0')}`;

const release = ({ suppliers, status, setsUp, day }: Told, index: number): object =>
  awardRelease(`ocds-b5fd17-${index}`, 'Courts', {
    tender: { title: `Work ${index}`, techniques: { hasFrameworkAgreement: setsUp } },
    awards: [
      {
        ...{ id: '1', status, value: { amount: 100 + index, currency: 'GBP' } },
        ...(day === null ? {} : { date: dayOf(day) }),
        suppliers: suppliers.map((name) => ({ id: name, name })),
      },
    ],
  });

/** Who else is named by the awards that name one, counted by hand. */
function partnersOf(name: string, told: readonly Told[]): object[] {
  const standing = told.filter(({ status, suppliers }) => status === 'active' && suppliers.includes(name));
  return NAMES.filter((other) => other !== name).flatMap((other) => {
    const both = standing.filter(({ suppliers }) => suppliers.includes(other));
    const days = both.flatMap(({ day }) => (day === null ? [] : [dayOf(day)])).toSorted();
    const frameworkAwards = both.filter(({ setsUp }) => setsUp).length;
    const counts = { awards: both.length - frameworkAwards, frameworkAwards };
    return both.length === 0
      ? []
      : [{ supplier: { name: other }, ...counts, latestDate: days.at(-1) ?? null }];
  });
}

const WON = 'supplier { name } awards frameworkAwards latestDate';
const QUESTION = `query ($supplier: String!) {
  wonTogether(supplier: $supplier) { supplier { name } suppliers(first: 100) { nodes { ${WON} } } warnings { code } }
  supplier(by: {name: $supplier}) { wonTogether(first: 100) { nodes { ${WON} } } }
}`;

test('who won together with a supplier is counted as by hand, frameworks apart, the most awards first', async () => {
  console.warn(`awards of TEST_SEED=${seed}`);
  const [told] = fc.sample(purchases, { seed, numRuns: 1 }) as [Told[]];
  const graph = await emptyGraph();
  await imported(graph, ['contracts-ocds', releasesFile(told.map(release))]);
  for (const name of NAMES.filter((one) => told.some(({ suppliers }) => suppliers.includes(one)))) {
    const { wonTogether, supplier } = await ask(graph, QUESTION, { supplier: name });
    const nodes = wonTogether.suppliers.nodes as Answer[];
    const key = ({ supplier: other }: Answer): string => other.name;
    expect(nodes.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))).toEqual(partnersOf(name, told));
    const ranks = nodes.map(({ awards, frameworkAwards }) => awards * 100 + frameworkAwards);
    expect(ranks).toEqual(ranks.toSorted((one, other) => other - one));
    expect(supplier.wonTogether.nodes).toEqual(nodes);
    expect(wonTogether.warnings).toEqual(nodes.length > 0 ? [] : [{ code: 'NO_AWARDS' }]);
  }
});

test('nobody known, and a supplier that won alone, are said', async () => {
  const graph = await emptyGraph();
  await imported(graph, ['contracts-ocds', releasesFile([awardRelease('ocds-b5fd17-1', 'Courts')])]);
  const nobody = await ask(
    graph,
    '{ wonTogether(supplier: "Nobody plc") { supplier { name } suppliers { nodes { awards } } warnings { code } } }',
  );
  expect(nobody.wonTogether).toEqual({
    ...{ supplier: null, suppliers: { nodes: [] } },
    warnings: [{ code: 'UNKNOWN_PARTY' }],
  });
  const alone = await ask(
    graph,
    '{ wonTogether(supplier: "Acme Ltd") { suppliers { nodes { awards } } warnings { code message } } }',
  );
  expect(alone.wonTogether).toEqual({
    suppliers: { nodes: [] },
    warnings: [
      { code: 'NO_AWARDS', message: expect.stringContaining('names Acme Ltd together with somebody else') },
    ],
  });
});

test('a purchase that two services publish counts once', async () => {
  const two = [
    { id: 's', name: 'Acme Ltd' },
    { id: 't', name: 'Boreal Ltd' },
  ];
  const published = (ocid: string): string => {
    const awards = [{ id: '1', value: { amount: 7, currency: 'GBP' }, suppliers: two }];
    return releasesFile([
      awardRelease(ocid, 'Borough Council', { tender: { id: 'HS-2025/01', title: 'Roads' }, awards }),
    ]);
  };
  const graph = await emptyGraph();
  for (const ocid of ['ocds-b5fd17-1', 'ocds-h6vhtk-1'])
    await imported(graph, ['contracts-ocds', published(ocid)]);
  const { wonTogether } = await ask(graph, QUESTION, { supplier: 'Acme Ltd' });
  expect(wonTogether.suppliers.nodes).toMatchObject([
    { supplier: { name: 'Boreal Ltd' }, awards: 1, frameworkAwards: 0 },
  ]);
});
