import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';

const loaded = async (told: PromiseLike<Graph>): Promise<Graph> => {
  const graph = await told;
  await defineFrameworks(graph);
  return graph;
};

/** Two years from February 2012 to January 2014 count; what lies before is history. */
const bodies = aGraph().organisation('ministry').organisation('courts');
const line = { buyer: 'courts', framework: 'G-Cloud II', size: 'SME', asAt: '2014-02-28' } as const;
const hosting = { ...line, lot: '1' } as const;
const software = { ...line, lot: '3' } as const;

let graph: Graph;
beforeAll(async () => {
  graph = await loaded(
    bodies
      .spend({ ...software, supplier: 'Old', net: '5', month: '2012-01' })
      .spend({ ...hosting, supplier: 'Old', net: '50', month: '2013-01' })
      .spend({ ...hosting, supplier: 'First Month', net: '30', month: '2012-02' })
      .spend({ ...software, supplier: 'First Month', net: '40', month: '2013-05' })
      .spend({ ...hosting, supplier: 'New', net: '20', month: '2014-01' })
      .spend({ ...software, supplier: 'New', net: '100', month: '2013-09' })
      .spend({ ...hosting, buyer: 'ministry', supplier: 'Old', net: '10', month: '2013-09' })
      // Known later: the new one had been there before.
      .spend({ ...hosting, supplier: 'New', net: '7', month: '2011-05', asAt: '2014-06-30' }),
  );
});

const PARTS = 'buyer { slug } score net bySize bySupplierSize byNewcomers byTrend';
const asked = async (args: string): Promise<Answer> =>
  (
    await ask(
      graph,
      `{ whereToSell(${args}) { lotCategory { slug } firstMonth lastMonth warnings { code message } buyers { nodes { ${PARTS} } } } }`,
    )
  ).whereToSell;
/** What each buyer paid, and which part of it newcomers. */
const newcomersOf = async (args: string): Promise<Record<string, [net: string, part: string]>> =>
  Object.fromEntries(
    (await asked(args)).buyers.nodes.map(({ buyer, net, byNewcomers }: Answer) => [
      buyer.slug,
      [net, byNewcomers],
    ]),
  );

test('where to sell ranks buyers by parts that add up to the score', async () => {
  const whereToSell = await asked('profile: { what: "hosting", size: SME }');
  expect(whereToSell).toMatchObject({
    lotCategory: { slug: 'hosting' },
    firstMonth: '2012-02',
    lastMonth: '2014-01',
  });
  expect(whereToSell.buyers.nodes.map(({ buyer, net }: Answer) => [buyer.slug, net])).toEqual([
    ['ministry', '10.00'],
    ['courts', '100.00'],
  ]);
  for (const { score, bySize, bySupplierSize, byNewcomers, byTrend } of whereToSell.buyers.nodes)
    expect(Number(score)).toBeCloseTo(
      0.4 * Number(bySize) + 0.2 * Number(bySupplierSize) + 0.3 * Number(byNewcomers) + 0.1 * Number(byTrend),
      5,
    );
});

test('a newcomer was never paid for anything before the months that count', async () => {
  const ministry = { ministry: ['10.00', '1.000000'] };
  // Today New is none: it was paid in 2011. First Month is, and so is Old to the ministry.
  expect(await newcomersOf('profile: { what: "hosting" }')).toEqual({
    courts: ['100.00', '0.300000'],
    ...ministry,
  });
  expect(await newcomersOf('profile: {}')).toEqual({ courts: ['240.00', '0.291667'], ...ministry });
  // In March 2014 nobody knew of 2011.
  expect(await newcomersOf('profile: { what: "hosting" }, knownAt: "2014-03-31"')).toEqual({
    courts: ['100.00', '0.500000'],
    ...ministry,
  });
  expect(await newcomersOf('profile: {}, knownAt: "2014-03-31"')).toEqual({
    courts: ['240.00', '0.791667'],
    ...ministry,
  });
});

test('it is said when no line is held of before, whatever it was for', async () => {
  const codesOf = async (args = '') =>
    (await asked(`profile: { what: "hosting" } ${args}`)).warnings.map(({ code }: Answer) => code);
  expect(await codesOf()).not.toContain('SHORT_HISTORY');
  // Of hosting no earlier line was known in March 2014, of something else one was.
  expect(await codesOf('knownAt: "2014-03-31"')).not.toContain('SHORT_HISTORY');
  graph = await loaded(
    aGraph()
      .spend({ ...software, supplier: 'Old', net: '5', month: '2012-02' })
      .spend({ ...hosting, supplier: 'Old', net: '50', month: '2014-01' }),
  );
  expect(await codesOf()).toContain('SHORT_HISTORY');
});

test('where to sell is not narrowed by what lines do not say', async () => {
  const { whereToSell } = await ask(
    graph,
    '{ whereToSell(profile: { what: " " }) { lotCategory { slug } } }',
  );
  expect(whereToSell.lotCategory).toBeNull();
  await expect(ask(graph, '{ whereToSell(profile: { what: "hostng" }) { firstMonth } }')).rejects.toThrow(
    /what is “hostng”; invoiced lines say lot categories alone: .*hosting/,
  );
});

test('nobody is sent to a body that was closed', async () => {
  const both = aGraph().organisation('ministry').organisation('gone', { status: 'closed' });
  const alike = { supplier: 'Acme Ltd', month: '2014-01' } as const;
  const sold = await both
    .spend({ ...alike, buyer: 'ministry', net: '1' })
    .spend({ ...alike, buyer: 'gone', net: '9' });
  const { whereToSell } = await ask(sold, '{ whereToSell { buyers { nodes { buyer { slug } } } } }');
  expect(whereToSell.buyers.nodes).toEqual([{ buyer: { slug: 'ministry' } }]);
});
