import { expect, test } from 'vitest';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';

test('a blank condition is none', async () => {
  const graph = await aGraph().spend({ buyer: 'courts', supplier: 'Acme', net: '1' });
  const question = '{ invoiced(filter: { family: "", buyer: " ", supplier: "" }) { total { net } } }';
  expect(await ask(graph, question)).toEqual({ invoiced: { total: { net: '1.00' } } });
});

test('refuses more buyers than a ranking has, by the name of the argument', async () => {
  const graph = await aGraph().spend({ buyer: 'courts', supplier: 'Acme', net: '1' });
  const question = '{ buyerRanking(top: 1000) { buyers { rank } } }';
  await expect(ask(graph, question)).rejects.toThrow('top is 1000; it must be 1 to 100.');
});
