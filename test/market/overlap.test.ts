import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .organisation('office')
    .organisation('empty')
    .spend({ buyer: 'courts', supplier: 'Acme', net: '2', month: '2014-01' })
    .spend({ buyer: 'office', supplier: 'Boreal', net: '2', month: '2014-01' });
});

const of = async (a: string, b: string, scope = 'SELF'): Promise<Answer> =>
  (
    await ask(
      graph,
      `{ overlap(a: "${a}", b: "${b}", filter: { scope: ${scope} }) { jaccard weightedJaccard warnings { code message } } }`,
    )
  ).overlap;
const codesOf = ({ warnings }: Answer): string[] => warnings.map(({ code }: Answer) => code);

test('a body within both sides is compared with itself, which is said', async () => {
  const both = await of('ministry', 'courts', 'SELF_AND_DESCENDANTS');
  expect(both).toMatchObject({ jaccard: '1.000000' });
  expect(both['warnings'][0]).toEqual({
    code: 'BODIES_ON_BOTH_SIDES',
    message: 'Of the bodies of either side 1 is on both: what was bought there is compared with itself.',
  });
  for (const apart of [
    await of('ministry', 'courts'),
    await of('ministry', 'office', 'SELF_AND_DESCENDANTS'),
  ])
    expect(codesOf(apart)).not.toContain('BODIES_ON_BOTH_SIDES');
});

test('nothing in common is nought, and nothing to compare is not known', async () => {
  expect(await of('courts', 'office')).toMatchObject({ jaccard: '0.000000', weightedJaccard: '0.000000' });
  for (const [a, b] of [
    ['courts', 'empty'],
    ['empty', 'courts'],
  ] as const) {
    const unknown = await of(a, b);
    expect(unknown).toMatchObject({ jaccard: null, weightedJaccard: null });
    expect(codesOf(unknown)).toContain('NO_LINES');
  }
});
