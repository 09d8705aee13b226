import { beforeAll, expect, test } from 'vitest';
import { audit } from '../../seed/audit/audit.ts';
import { SILENT } from '../../seed/progress.ts';
import { loadSupplierSizes, renewOld } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';
import { imported } from '../support/imported.ts';
import { salesFileOf } from '../support/sales-file.ts';

/** A supplier of whom the sample knows a size, as the release of December 2013 prints it. */
const ALPINE = 'Alpine Resourcing Limited';

let graph: Graph;
beforeAll(async () => {
  const sme = { supplier: 'Boreal', size: 'SME', month: '2013-04' } as const;
  graph = await aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .spend({ ...sme, buyer: 'ministry', net: '1' })
    .spend({ ...sme, buyer: 'courts', size: '', month: '2013-05', net: '2' })
    .spend({ ...sme, buyer: 'courts', size: '', month: '2013-03', net: '4' })
    .spend({ ...sme, buyer: 'courts', size: 'Large', month: '2013-06', net: '8' })
    .spend({ buyer: 'courts', supplier: 'Nobody Knows', net: '16' })
    .spend({ buyer: 'courts', supplier: ALPINE, month: '2012-06', net: '32' })
    .spend({ buyer: 'ministry', supplier: ALPINE, month: '2013-06', net: '64' });
  await loadSupplierSizes(graph);
  await loadSupplierSizes(graph);
});

const figures = `query ($filter: SpendFilter) { invoiced(filter: $filter) {
  groups(by: [SIZE], order: KEY_ASC) { nodes { size net } } basis { sizeBasis sizesBy { by lines } } } }`;

test('the best known size is the line’s own, else that of its month, else the latest, and the basis counts each', async () => {
  expect((await ask(graph, figures)).invoiced).toEqual({
    groups: {
      nodes: [
        { size: 'LARGE', net: '12.00' },
        { size: 'SME', net: '99.00' },
        { size: 'UNKNOWN', net: '16.00' },
      ],
    },
    basis: {
      sizeBasis: 'BEST_KNOWN',
      sizesBy: [
        { by: 'AS_REPORTED', lines: 2 },
        { by: 'AS_OF_PERIOD', lines: 2 },
        { by: 'LATEST', lines: 2 },
        { by: null, lines: 1 },
      ],
    },
  });
});

test.each([
  ['AS_REPORTED', { LARGE: '8.00', SME: '1.00', UNKNOWN: '118.00' }, 2, 5],
  ['AS_OF_PERIOD', { LARGE: '8.00', SME: '67.00', UNKNOWN: '52.00' }, 4, 3],
  ['LATEST', { LARGE: '15.00', SME: '96.00', UNKNOWN: '16.00' }, 6, 1],
])('by %s alone every line is decided by that or unknown', async (sizeBasis, nets, known, unknown) => {
  const { groups, basis } = (await ask(graph, figures, { filter: { sizeBasis } })).invoiced;
  expect(
    Object.fromEntries(groups.nodes.map(({ size, net }: Record<string, string>) => [size, net])),
  ).toEqual(nets);
  expect(basis.sizesBy).toEqual([
    { by: sizeBasis, lines: known },
    { by: null, lines: unknown },
  ]);
});

const founding = `query ($sizeBasis: SizeBasis, $from: YearMonth) {
  suppliersAcrossBodies(parent: "ministry", size: SME, sizeBasis: $sizeBasis, from: $from) {
    suppliers { nodes { supplier { name sizes { size firstPeriod source { dataset } } } net } } } }`;

test('a size that is stated beside a name answers the founding question for lines that state none', async () => {
  const sizes = [{ size: 'SME', firstPeriod: '2012-12', source: { dataset: 'sample-sizes' } }];
  for (const from of [null, '2000-01']) {
    const { nodes } = (await ask(graph, founding, { from })).suppliersAcrossBodies.suppliers;
    expect(nodes).toMatchObject([
      { supplier: { name: ALPINE, sizes }, net: '96.00' },
      { supplier: { name: 'Boreal' }, net: '3.00' },
    ]);
  }
});

test('a size on a line of the same month is believed before one beside a name', async () => {
  const lines = [
    { buyer: 'Ministry', supplier: ALPINE, month: '2012-12', size: 'Large', net: '128' } as const,
  ];
  await imported(graph, ['g-cloud-sales', salesFileOf(lines, '2014-03-31')]);
  const { groups } = (await ask(graph, figures, { filter: { supplier: ALPINE, sizeBasis: 'LATEST' } }))
    .invoiced;
  expect(groups.nodes).toEqual([{ size: 'LARGE', net: '224.00' }]);
});

test('a graph that an earlier program filled is counted anew, once', async () => {
  await graph.write.command('MATCH (l:SpendLine) REMOVE l.sizeBestKnown');
  await graph.write.command("MATCH ()-[t:SUPPLIED_TREE]->() WHERE t.size STARTS WITH 'BEST_' DELETE t");
  await graph.write.command(
    'MATCH ()-[r:SUPPLIED|SUPPLIED_TREE]->() REMOVE r.since, r.versionId, r.sizeBestKnown',
  );
  await graph.write.command('MATCH ()-[t:SUPPLIED_IN_ALL]->() DELETE t');
  await graph.write.command('MATCH (g:Graph) REMOVE g.rollupForm');
  const names = async () =>
    (await ask(graph, founding)).suppliersAcrossBodies.suppliers.nodes.map(({ net }: { net: string }) => net);
  expect(await names()).toEqual([]);
  expect(await graph.read('graph-state', {})).toMatchObject([{ hasOldRollups: true }]);
  await renewOld(graph);
  expect(await names()).toEqual(['3.00']);
  expect((await audit(graph, SILENT, false)).findings).toEqual([]);
  const before = await graph.bookmark();
  await renewOld(graph);
  expect(await graph.bookmark()).toBe(before);
});
