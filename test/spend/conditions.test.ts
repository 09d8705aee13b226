import { expect, test } from 'vitest';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';

test('refuses a blank family, which would match nothing and is meant to match all', async () => {
  const graph = await aGraph().spend({ buyer: 'courts', supplier: 'Acme', net: '1' });
  const question = '{ spend(measure: INVOICED, filter: { family: "" }) { total { net } } }';
  await expect(ask(graph, question)).rejects.toThrow('family is blank; leave it out to count all.');
});

test('refuses more buyers than a ranking has, by the name of the argument', async () => {
  const graph = await aGraph().spend({ buyer: 'courts', supplier: 'Acme', net: '1' });
  const question = '{ buyerRanking(measure: INVOICED, top: 1000) { buyers { rank } } }';
  await expect(ask(graph, question)).rejects.toThrow('top is 1000; it must be 1 to 100.');
});
