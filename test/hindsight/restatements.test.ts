import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { randomGraph, VERSIONS } from '../spend/random-lines.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';

const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));
const QUESTION = `query ($filter: SpendFilter, $onlyChanged: Boolean) { restatements(filter: $filter) {
  restated total { net } months(first: 100, onlyChanged: $onlyChanged) {
    nodes { month dataset asAt net lines beforeAsAt before linesBefore difference isCounted isProvisional } } } }`;

let graph: Graph;
beforeAll(async () => {
  console.warn(`a random graph of TEST_SEED=${seed}`);
  graph = await randomGraph(seed);
});

const e4 = (net: string): number => Math.round(Number(net) * 1e4);

test.each([{}, { buyer: 'courts' }, { supplier: 'Boreal', lotCategory: 'support' }])(
  'what a version says of a month under %j is what was known on its day',
  async (filter) => {
    const { restatements } = await ask(graph, QUESTION, { filter });
    const rows = restatements.months.nodes as Answer[];
    expect(new Set(rows.map(({ asAt }) => asAt))).toEqual(new Set(VERSIONS));
    for (const { month, asAt, net, lines } of rows) {
      const known = { ...filter, knownAt: asAt, from: month, to: month };
      const { invoiced } = await ask(
        graph,
        'query ($filter: SpendFilter) { invoiced(filter: $filter) { total { net lines } } }',
        { filter: known },
      );
      expect({ month, asAt, net, lines }).toEqual({ month, asAt, ...invoiced.total });
    }
    for (const row of rows) {
      const earlier = rows.findLast(({ month, asAt }) => month === row.month && asAt < row.asAt);
      expect([row.beforeAsAt, row.before, row.linesBefore]).toEqual(
        earlier ? [earlier.asAt, earlier.net, earlier.lines] : [null, null, null],
      );
      if (earlier) expect(e4(row.difference)).toBe(e4(row.net) - e4(earlier.net));
    }
    const counted = rows.filter(({ isCounted }) => isCounted);
    expect(counted.reduce((sum, { net }) => sum + e4(net), 0)).toBe(e4(restatements.total.net));
    const changed = rows.filter(({ before, net }) => before !== null && before !== net);
    expect(restatements.restated).toBe(new Set(changed.map(({ month }) => month)).size);
    const only = (await ask(graph, QUESTION, { filter, onlyChanged: true })).restatements.months.nodes;
    expect(only).toEqual(changed);
  },
);

test('a line that a later version leaves out is zero in it, and the newest two months of a version are provisional', async () => {
  const told = await aGraph()
    .spend({ buyer: 'Court', supplier: 'Acme', month: '2013-01', net: '10', asAt: '2013-04-30' })
    .spend({ buyer: 'Court', supplier: 'Acme', month: '2013-02', net: '20', asAt: '2013-04-30' })
    .spend({ buyer: 'Court', supplier: 'Acme', month: '2013-03', net: '30', asAt: '2013-04-30' })
    .spend({ buyer: 'Board', supplier: 'Acme', month: '2013-03', net: '5', asAt: '2013-06-30' });
  const { restatements } = await ask(told, QUESTION, { filter: { buyer: 'Court' } });
  const shown = restatements.months.nodes.map((row: Answer) =>
    [row.month, row.asAt, row.net, row.difference, row.isCounted, row.isProvisional].join(' '),
  );
  expect(shown).toEqual([
    '2013-01 2013-04-30 10.00  true false',
    '2013-02 2013-04-30 20.00  true true',
    '2013-03 2013-04-30 30.00  false true',
    '2013-03 2013-06-30 0.00 -30.00 true true',
  ]);
  const known = '{ restatements(filter: {knownAt: "2013-05-01"}) { restated } }';
  await expect(ask(told, known)).rejects.toThrow(/filter.knownAt is not for this question/);
});
