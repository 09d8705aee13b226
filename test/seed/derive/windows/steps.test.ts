import { expect, test } from 'vitest';
import { nextPublication } from '../../../../seed/store/publication.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { aGraph } from '../../../support/a-graph.ts';
import { ask, type Answer } from '../../../support/ask.ts';
import { nodesOf } from '../../../support/facts-in.ts';
import { imported } from '../../../support/imported.ts';
import { salesFileOf } from '../../../support/sales-file.ts';

/** Of lines alone: no rollup has a month of a buyer. */
async function paidIn(graph: Graph): Promise<Answer> {
  const { invoiced, coverage } = await ask(
    graph,
    `{ invoiced(filter: { buyer: "courts", from: "2013-04", to: "2013-04" }) { total { net lines } }
       coverage(buyer: "courts", source: "g-cloud-sales") { months { nodes { month seen } } } }`,
  );
  expect(coverage.months.nodes).toEqual([{ month: '2013-04', seen: invoiced.total.lines }]);
  return invoiced.total;
}

const STEPS = ['lines-keep', 'lines-change', 'lines-window'] as const;

test('each step by which lines are closed, and opened again, leaves what is published as it was', async () => {
  const line = { buyer: 'Courts', supplier: 'Acme', month: '2013-04' };
  const later = ['11', '12'].map((net) => ({ ...line, net }));
  const graph = await aGraph().organisation('courts');
  await imported(graph, ['g-cloud-sales', salesFileOf([{ ...line, net: '10' }], '2014-01-31')]);
  await imported(graph, ['g-cloud-sales', salesFileOf(later, '2014-02-28')]);
  const before = await paidIn(graph);
  expect(before).toEqual({ net: '23.00', lines: 2 });

  const known = await nodesOf(graph, 'SpendLine');
  const replaced = known.find(({ knownTo }) => knownTo === '2014-02-28')!;
  const counted = known.find(({ knownTo }) => knownTo !== '2014-02-28')!;
  const windows = [
    { versionId: String(counted['versionId']), period: line.month, knownTo: '2014-02-28' },
    { versionId: String(replaced['versionId']), period: line.month, knownTo: String(counted['knownTo']) },
  ];
  const next = await nextPublication(graph);
  // The last step does nothing before the others; then one line of each version at a time, begun anew after a kill.
  for (const step of ['lines-window', 'lines-keep', 'lines-change', ...STEPS, ...STEPS] as const) {
    await graph.write.transaction(async (tx) => void (await tx.run(step, { windows, next, limit: 1 })));
    expect([step, await paidIn(graph)]).toEqual([step, before]);
  }
  await graph.write.transaction(
    async (tx) => void (await tx.run('rollups-publish', { next, at: '2014-03-01T00:00:00.000Z' })),
  );
  expect(await paidIn(graph)).toEqual({ net: '10.00', lines: 1 });
});
