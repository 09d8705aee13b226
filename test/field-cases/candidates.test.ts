import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { candidates } from '../../seed/derive/identity/candidates.ts';
import { ask } from '../support/ask.ts';
import { emptyGraph, theGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';

test('of two buyers no register knows, the less printed has the other as its candidate', async () => {
  const graph = await emptyGraph();
  const file = fileURLToPath(new URL('19-misspelt-unknown-buyer.json', import.meta.url));
  await imported(graph, ['contracts-ocds', file]);
  const rows = await candidates(graph, {
    roles: ['BUYER'],
    dataset: 'contracts-ocds',
    minScore: 85,
    each: 3,
  });
  // Of two that are printed as often either may be asked about; it is the first by its id.
  expect(rows.map(({ spelling, processes, name }) => [spelling, processes, name])).toEqual([
    ['NHS Fenbridge Clinical Comissioning Group', 1, 'NHS Fenbridge Clinical Commissioning Group'],
    ['Westmarhsshire County Council', 1, 'Westmarshshire County Council'],
  ]);
}, 120_000);

test('a figure names what is near its buyer and nobody knows', async () => {
  const graph = await theGraph();
  const { awarded } = await ask(
    graph,
    `{ awarded(filter: { buyer: "Westmarshshire County Council" }) { warnings { code message } } }`,
  );
  expect(awarded.warnings).toEqual([
    { code: 'NEAR_UNRESOLVED', message: expect.stringContaining('“Westmarhsshire County Council”') },
  ]);
}, 120_000);
