import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';

const SOLD = { supplier: 'Acme Ltd', size: 'SME' } as const;
const CLOSED = { status: 'closed' } as const;

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    // Two became one, which became the courts; and two that the register has replace each other.
    .organisation('tribunals', { ...CLOSED, supersededBy: ['courts'] })
    .organisation('assizes', { ...CLOSED, supersededBy: ['tribunals'] })
    .organisation('quarter-sessions', { ...CLOSED, supersededBy: ['tribunals'] })
    .organisation('here', { ...CLOSED, supersededBy: ['there'] })
    .organisation('there', { ...CLOSED, supersededBy: ['here'] })
    .spend({ ...SOLD, buyer: 'ministry', net: '1000', month: '2013-01' })
    .spend({ ...SOLD, buyer: 'courts', net: '100', month: '2013-01' })
    .spend({ ...SOLD, buyer: 'tribunals', net: '10', month: '2012-04' })
    .spend({ ...SOLD, buyer: 'assizes', net: '1', month: '2012-05' })
    .spend({ ...SOLD, buyer: 'quarter-sessions', net: '2', month: '2012-05' })
    .spend({ ...SOLD, buyer: 'here', net: '5', month: '2012-05' })
    .spend({ ...SOLD, buyer: 'there', net: '7', month: '2012-05' });
  await imported(graph, [
    'contracts-ocds',
    releasesFile([awardRelease('ocds-b5fd17-1', 'Courts'), awardRelease('ocds-b5fd17-2', 'Assizes')]),
  ]);
});

const INVOICED =
  'total { net lines } records(first: 100) { nodes { amount } } basis { perimeter perimeterBodies }';
async function invoiced(filter: object): Promise<Answer> {
  const question = `query ($filter: SpendFilter) { invoiced(filter: $filter) { ${INVOICED} } spendLines(filter: $filter) { totalCount } }`;
  const { invoiced: figure, spendLines } = await ask(graph, question, { filter });
  expect(spendLines.totalCount).toBe(figure.total.lines);
  expect(figure.records.nodes.length).toBe(figure.total.lines);
  return figure;
}

test('what was paid by those a body replaced counts when it is asked for, and not otherwise', async () => {
  const [alone, all] = [
    await invoiced({ buyer: 'courts' }),
    await invoiced({ buyer: 'courts', includePredecessors: true }),
  ];
  expect(alone.total.net).toBe('100.00');
  expect(all.total.net).toBe('113.00');
  expect(all.basis).toEqual({
    perimeter:
      'Courts: the body alone, closed ones included, as last known; with the bodies that these replaced',
    perimeterBodies: 4,
  });
  expect((await invoiced({ buyer: 'courts', includePredecessors: false })).total.net).toBe('100.00');
  expect((await invoiced({ buyer: 'tribunals', includePredecessors: true })).total.net).toBe('13.00');
});

test('those that bodies of a scope replaced count, and who replaced one another count once', async () => {
  const tree = { buyer: 'ministry', scope: 'SELF_AND_DESCENDANTS', includePredecessors: true };
  expect((await invoiced(tree)).total.net).toBe('1113.00');
  expect((await invoiced({ buyer: 'here', includePredecessors: true })).total.net).toBe('12.00');
  expect((await invoiced({ buyers: ['courts', 'tribunals'], includePredecessors: true })).total.net).toBe(
    '113.00',
  );
});

test('the figure and the purchases of a body have them as well', async () => {
  const { organisation } = await ask(
    graph,
    `{ organisation(by: {slug: "courts"}) {
      alone: invoiced { total { net } } all: invoiced(filter: {includePredecessors: true}) { total { net } }
      one: awards { totalCount } two: awards(filter: {includePredecessors: true}) { totalCount }
      figure: awarded(filter: {includePredecessors: true}) { basis { perimeter } }
    } }`,
  );
  expect(organisation).toMatchObject({
    ...{ alone: { total: { net: '100.00' } }, all: { total: { net: '113.00' } } },
    ...{ one: { totalCount: 1 }, two: { totalCount: 2 } },
    figure: { basis: { perimeter: expect.stringContaining('with the bodies that these replaced') } },
  });
});

test('without a body there is nobody they replaced', async () => {
  await expect(
    ask(graph, '{ invoiced(filter: {includePredecessors: true}) { total { net } } }'),
  ).rejects.toThrow('includePredecessors says which bodies of a buyer to include');
});
