import { expect, test } from 'vitest';
import { audit } from '../../../../seed/audit/audit.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { aGraph } from '../../../support/a-graph.ts';
import { linksOf } from '../../../support/facts-in.ts';
import { imported, noProgress } from '../../../support/imported.ts';
import { salesFileOf } from '../../../support/sales-file.ts';

const line = (net: string) => [{ buyer: 'Courts', supplier: 'Acme', net }];
const KINDS = [
  ...['SUPPLIED', 'SUPPLIED_IN_ALL', 'SPENT', 'PAID', 'BILLED'],
  ...['SOLD_THROUGH', 'BOUGHT_THROUGH', 'SOLD_IN_ALL', 'BOUGHT_IN_ALL', 'INVOICED'],
] as const;

/** How many of each kind a line has: one, but for each thing that it is bought through. */
const EACH = KINDS.map((kind) => (/^(SOLD|BOUGHT)_IN_ALL$/.test(kind) ? 4 : 1));

async function replaced(graph: Graph): Promise<number[]> {
  const all = await Promise.all(KINDS.map((kind) => linksOf(graph, kind)));
  return all.map((links) => links.filter(({ until }) => until !== undefined).length);
}

test('what a publication replaced stays for those who are reading, and goes with a later command', async () => {
  const graph = await aGraph().spend({ ...line('10')[0]!, asAt: '2014-01-31' });
  const later = salesFileOf(line('11'), '2014-02-28');
  await imported(graph, ['g-cloud-sales', later]);
  expect(await replaced(graph)).toEqual(EACH);
  await imported(graph, ['g-cloud-sales', later]);
  expect(await replaced(graph)).toEqual(EACH);
  await graph.write.command("MATCH (g:Graph) SET g.publishedAt = '2014-03-01T00:00:00.000Z'");
  await imported(graph, ['g-cloud-sales', later]);
  expect(await replaced(graph)).toEqual(KINDS.map(() => 0));
  expect((await audit(graph, noProgress, false)).findings).toEqual([]);
});
