import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, type Answer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { importedTogether } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { salesFileOf } from '../support/sales-file.ts';

const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));
const SUPPLIERS = ['Acme Ltd', 'Boreal Ltd', 'Corvus Ltd', 'Dunlin Ltd', 'Egret Ltd', 'Falcon Ltd'] as const;

const paid = fc.array(
  fc.record({ supplier: fc.constantFrom(...SUPPLIERS), net: fc.integer({ min: 1, max: 900 }) }),
  { minLength: 1, maxLength: 5 },
);
const awarded = fc.array(
  fc.record({
    suppliers: fc.subarray([...SUPPLIERS], { minLength: 1, maxLength: 2 }),
    amount: fc.integer({ min: 1, max: 900 }),
    date: fc.constantFrom('2013-06-01', '2025-06-01'),
  }),
  { minLength: 1, maxLength: 5 },
);

const QUESTION = `{ untiedBothWays(buyer: "Ministry") { spendWithoutAward awardsWithoutSpend linesTo warnings { code }
  pairs(first: 100) { nodes { side supplier { name } net awards sole sharedUpper isAfterLines } } } }`;

test('pairs with spend and no award, and with awards and no spend, are those that the rows show', async () => {
  console.warn(`spend and awards of TEST_SEED=${seed}`);
  const [lines] = fc.sample(paid, { seed, numRuns: 1 });
  const [awards] = fc.sample(awarded, { seed, numRuns: 1 });
  const graph = await emptyGraph();
  const sales = lines!.map(({ supplier, net }) => ({
    buyer: 'Ministry',
    supplier,
    net: `${net}`,
    month: '2013-12',
  }));
  const releases = awards!.map(({ suppliers, amount, date }, index) =>
    awardRelease(`ocds-b5fd17-${index}`, 'Ministry', {
      awards: [
        {
          ...{ id: '1', status: 'active', date, value: { amount, currency: 'GBP' } },
          suppliers: suppliers.map((name) => ({ id: name, name })),
        },
      ],
    }),
  );
  await importedTogether(graph, [
    ['g-cloud-sales', salesFileOf(sales, '2014-01-31')],
    ['contracts-ocds', releasesFile(releases)],
  ]);
  const { untiedBothWays } = await ask(graph, QUESTION);
  const isAwarded = (name: string) => awards!.some(({ suppliers }) => suppliers.some((one) => one === name));
  const isPaid = (name: string) => lines!.some(({ supplier }) => supplier === name);
  const sum = (some: readonly number[]): number => some.reduce((total, one) => total + one, 0);
  const expected = SUPPLIERS.flatMap((name) => {
    if (isPaid(name) && !isAwarded(name))
      return [
        `SPEND ${name} ${sum(lines!.filter(({ supplier }) => supplier === name).map(({ net }) => net))}`,
      ];
    if (isPaid(name) || !isAwarded(name)) return [];
    const own = awards!.filter(({ suppliers }) => suppliers.some((one) => one === name));
    const of = (isAlone: boolean) =>
      sum(own.filter(({ suppliers }) => (suppliers.length === 1) === isAlone).map(({ amount }) => amount));
    const isAfter = own.every(({ date }) => date > '2014');
    return [`AWARD ${name} ${own.length} ${of(true)} ${of(false)} ${isAfter}`];
  });
  const found = untiedBothWays.pairs.nodes.map((row: Answer) =>
    row.side === 'SPEND'
      ? `SPEND ${row.supplier.name} ${Number(row.net)}`
      : `AWARD ${row.supplier.name} ${row.awards} ${Number(row.sole)} ${Number(row.sharedUpper)} ${row.isAfterLines}`,
  );
  expect(found.toSorted()).toEqual(expected.toSorted());
  const count = (side: string): number => expected.filter((one) => one.startsWith(side)).length;
  expect(untiedBothWays).toMatchObject({
    ...{ spendWithoutAward: count('SPEND'), awardsWithoutSpend: count('AWARD') },
    ...{ linesTo: '2013-12', warnings: [] },
  });
});

test('without lines or awards it says which of the two cannot be said', async () => {
  const graph = await emptyGraph();
  await importedTogether(graph, [
    ['contracts-ocds', releasesFile([awardRelease('ocds-b5fd17-1', 'Ministry')])],
  ]);
  expect((await ask(graph, QUESTION)).untiedBothWays.warnings).toEqual([{ code: 'NO_LINES' }]);
  const unknown = QUESTION.replace('"Ministry"', '"Nobody"');
  expect((await ask(graph, unknown)).untiedBothWays.warnings).toEqual([{ code: 'UNKNOWN_PARTY' }]);
});
