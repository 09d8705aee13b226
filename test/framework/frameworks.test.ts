import { beforeAll, expect, test } from 'vitest';
import { loadSample } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { rowsOf } from '../support/saved-answer.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
  await loadSample(graph);
});

test('an iteration leads to its family, its lots and the next one', async () => {
  const question = `{ framework(slug: "g-cloud-8") { name iteration family { slug } followedBy { slug } lots { slug category { slug } } } }`;
  expect(await ask(graph, question)).toEqual({
    framework: {
      name: 'G-Cloud 8',
      iteration: 8,
      family: { slug: 'g-cloud' },
      followedBy: { slug: 'g-cloud-9' },
      lots: [
        { slug: 'iaas', category: { slug: 'hosting' } },
        { slug: 'paas', category: { slug: 'hosting' } },
        { slug: 'saas', category: { slug: 'software' } },
        { slug: 'scs', category: { slug: 'support' } },
      ],
    },
  });
});

test('a category holds lots of iterations that named them differently, each with its evidence', async () => {
  const { lotCategories } = await ask(
    graph,
    '{ lotCategories { slug lots { slug framework { slug } categoryEvidence } } }',
  );
  const { lots } = lotCategories.find(({ slug }: { slug: string }) => slug === 'support');
  type Lot = { slug: string; framework: { slug: string }; categoryEvidence: string };
  expect(new Set(lots.map(({ slug }: Lot) => slug))).toEqual(new Set(['scs', 'cloud-support']));
  expect(lots.filter(({ categoryEvidence }: Lot) => !categoryEvidence)).toEqual([]);
});

test('the sample answers the founding question and says that it is a sample', async () => {
  const rows = await rowsOf(graph, 'smes-across-bodies', { parent: 'ministry-of-justice' });
  expect(new Set(rows.map(({ supplier_name }) => supplier_name)).size).toBe(4);
  const question = `{ suppliersAcrossBodies(parent: "ministry-of-justice", size: SME) { warnings { code } basis { datasets { dataset isSample } } } }`;
  expect((await ask(graph, question)).suppliersAcrossBodies).toEqual({
    warnings: expect.arrayContaining([{ code: 'SAMPLE_DATA' }]),
    basis: { datasets: [{ dataset: 'sample-sales', isSample: true }] },
  });
});
