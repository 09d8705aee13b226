import { expect, test } from 'vitest';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';

const QUESTION = `query ($first: Int, $after: String) { untied(buyer: "ministry", scope: SELF_AND_DESCENDANTS, first: $first, after: $after) {
  nodes { net supplier { name } buyer { slug } } pageInfo { hasNextPage endCursor } } }`;

test('pages of any size come to each pair once, whatever amounts and suppliers are equal', async () => {
  const told = aGraph().organisation('ministry');
  const bodies = ['courts', 'office', 'prisons'];
  for (const body of bodies) told.organisation(body, { childOf: 'ministry' });
  for (const buyer of bodies)
    for (const [supplier, net] of [
      ['Acme', '10'],
      ['Boreal', '10'],
      ['Corvus', buyer === 'courts' ? '11' : '9'],
    ] as const)
      told.spend({ buyer, supplier, net });
  const graph = await told;
  const pageOf = async (first: number, after: string | null): Promise<Answer> =>
    (await ask(graph, QUESTION, { first, after })).untied;
  const keyOf = ({ net, supplier, buyer }: Answer): string => `${net} ${supplier.name} ${buyer.slug}`;
  const whole = (await pageOf(20, null)).nodes.map(keyOf) as string[];
  expect(new Set(whole).size).toBe(9);
  expect(whole.map((key) => Number.parseFloat(key))).toEqual([11, 10, 10, 10, 10, 10, 10, 9, 9]);
  for (const first of [1, 2, 3]) {
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo } = await pageOf(first, after);
      found.push(...nodes.map(keyOf));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(found).toEqual(whole);
  }
});
