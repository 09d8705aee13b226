import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { SizeBasis, SupplierSize } from '../../generated/schema-types.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { randomGraph } from '../spend/random-lines.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, askCounted, type Answer } from '../support/ask.ts';
import { imported } from '../support/imported.ts';
import { joined } from '../support/joined.ts';
import { runs, seed } from '../support/runs.ts';
import { salesFileOf } from '../support/sales-file.ts';

const ORDERS = ['NET', 'LINES', 'LATEST', 'NAME'].flatMap((by) => [`${by}_DESC`, `${by}_ASC`]);
const SIZES: SupplierSize[] = ['SME', 'LARGE', 'MICRO', 'UNKNOWN'];
const BASES: SizeBasis[] = ['AS_REPORTED', 'LATEST', 'BEST_KNOWN', 'AS_OF_PERIOD'];

let graph: Graph;
beforeAll(async () => {
  console.warn(`suppliers of a tree of TEST_SEED=${seed}`);
  graph = await randomGraph(seed);
});

type Filter = { size?: SupplierSize; sizeBasis?: SizeBasis; netFrom?: string };
type Edge = { net: string; lines: number; firstPeriod: string; lastPeriod: string; node: { id: string } };
type Listed = { filter: Filter; order: string; size: number; isBackward: boolean };

/** All of a list, a page at a time, from one of its ends. */
async function listed({ filter, order, size, isBackward }: Listed): Promise<Edge[]> {
  const question = `query ($filter: TradeFilter, $first: Int, $after: String, $last: Int, $before: String) { organisation(by: { slug: "ministry" }) {
    suppliers(scope: SELF_AND_DESCENDANTS, order: ${order}, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { net lines firstPeriod lastPeriod node { id } } } } }`;
  const pageOf = async (args: object): Promise<Answer> => {
    const { suppliers } = (await ask(graph, question, { filter, ...args })).organisation;
    return { ...suppliers, nodes: suppliers.edges };
  };
  const edges = await joined(pageOf, { size, isBackward, keyOf: (edge) => JSON.stringify(edge) });
  const { totalCount } = await pageOf({});
  expect(totalCount).toBe(edges.length);
  return edges.map((edge) => JSON.parse(edge) as Edge);
}

/** What the lines behind the figure of the tree add up to by supplier. */
async function fromLines({ netFrom, ...filter }: Filter): Promise<Map<string, Omit<Edge, 'node'>>> {
  const question = `query ($filter: SpendFilter, $first: Int, $after: String) { invoiced(filter: $filter) {
    records(first: $first, after: $after) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id amount period supplier { id } } } } }`;
  const pageOf = async (args: object): Promise<Answer> => {
    const of = { ...filter, buyer: 'ministry', scope: 'SELF_AND_DESCENDANTS' };
    return (await ask(graph, question, { filter: of, ...args })).invoiced.records;
  };
  const lines = await joined(pageOf, { size: 100, isBackward: false, keyOf: (line) => JSON.stringify(line) });
  const bySupplier = Map.groupBy(
    lines.map((line) => JSON.parse(line) as Answer),
    ({ supplier }) => supplier.id as string,
  );
  const sums = [...bySupplier].map(([id, its]): [string, Omit<Edge, 'node'>] => {
    const periods = its.map(({ period }) => period as string).toSorted();
    const net = String(its.reduce((sum, { amount }) => sum + inE4(amount), 0n));
    return [id, { net, lines: its.length, firstPeriod: periods[0]!, lastPeriod: periods.at(-1)! }];
  });
  return new Map(sums.filter(([, { net }]) => netFrom === undefined || BigInt(net) >= inE4(netFrom)));
}

const inE4 = (amount: string): bigint => {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount)!;
  return BigInt(`${sign}${whole}${part.padEnd(4, '0')}`);
};

const filters: fc.Arbitrary<Filter> = fc.record(
  {
    size: fc.constantFrom(...SIZES),
    sizeBasis: fc.constantFrom(...BASES),
    netFrom: fc.constantFrom('-5', '0', '10.5', '1000000'),
  },
  { requiredKeys: [] },
);

test('pages of the suppliers of a tree, joined from either end, are what its lines add up to, in order', () =>
  fc.assert(
    fc.asyncProperty(
      filters,
      fc.constantFrom(...ORDERS),
      fc.integer({ min: 1, max: 4 }),
      async (filter, order, size) => {
        const forward = await listed({ filter, order, size, isBackward: false });
        expect(await listed({ filter, order, size, isBackward: true })).toEqual(forward);
        const found = forward.map(({ node, net, ...worth }) => [
          node.id,
          { ...worth, net: String(inE4(net)) },
        ]);
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(await fromLines(filter)));
        const nets = forward.map(({ net }) => inE4(net));
        const inOrder = nets.toSorted((a, b) => (a === b ? 0 : a < b === order.endsWith('_ASC') ? -1 : 1));
        if (order.startsWith('NET')) expect(nets).toEqual(inOrder);
      },
    ),
    { seed, numRuns: runs * 3, endOnFailure: true },
  ));

test.each([
  ['scope: SELF_AND_DESCENDANTS', 'tree-suppliers.Down'],
  ['scope: SELF_AND_DESCENDANTS, order: NET_ASC', 'tree-suppliers.Up'],
  ['scope: SELF_AND_DESCENDANTS, last: 2', 'tree-suppliers.Up'],
  ['scope: SELF_AND_DESCENDANTS, filter: { size: SME, netFrom: "3" }', 'tree-suppliers.Down'],
  ['scope: SELF_AND_DESCENDANTS, order: NAME_ASC', 'trades-page.tree'],
  // What the rollups of a tree do not tell apart.
  ['scope: DESCENDANTS', 'trades-page.pairs'],
  ['scope: SELF_AND_DESCENDANTS, asOf: "2014-01-01"', 'trades-page.pairs'],
  ['scope: SELF_AND_DESCENDANTS, filter: { family: "g-cloud" }', 'trades-page.pairs'],
  ['scope: SELF_AND_DESCENDANTS, filter: { size: SME, sizeBasis: AS_OF_PERIOD }', 'trades-page.pairs'],
  ['scope: SELF', 'trades-page.pairs'],
])('suppliers(%s) are read by %s', async (args, statement) => {
  const question = `{ organisation(by: { slug: "ministry" }) { suppliers(${args}) { edges { net } } } }`;
  const { statements } = await askCounted(graph, question);
  expect(statements.filter((name) => /^trades-page|^tree-suppliers/.test(name))).toEqual([statement]);
});

test('what nothing is part of has no rollup of its own, and is read as one body', async () => {
  const question = `{ organisation(by: { slug: "prisons" }) {
    tree: suppliers(scope: SELF_AND_DESCENDANTS) { edges { net node { id } } } own: suppliers { edges { net node { id } } } } }`;
  const { organisation } = await ask(graph, question);
  expect(organisation.tree).toEqual(organisation.own);
});

test('a line that a later list has in another month moves the months of its supplier, and nothing else', async () => {
  const restated = await aGraph().organisation('ministry').organisation('courts', { childOf: 'ministry' });
  const boreal = ['2013-03', '2013-04'].map((month) => ({ supplier: 'Boreal', net: '1', month }));
  const list = (month: string) => [{ supplier: 'Acme Ltd', net: '10', month }, ...boreal];
  for (const [month, asAt] of [
    ['2013-03', '2013-05-31'],
    ['2013-04', '2013-12-31'],
  ] as const) {
    const lines = list(month).map((line) => ({ ...line, buyer: 'Courts' }));
    await imported(restated, ['g-cloud-sales', salesFileOf(lines, asAt)]);
  }
  const question = `{ organisation(by: { slug: "ministry" }) { suppliers(scope: SELF_AND_DESCENDANTS) { edges { net firstPeriod lastPeriod } } } }`;
  const { organisation } = await ask(restated, question);
  expect(organisation.suppliers.edges).toEqual([
    { net: '10.00', firstPeriod: '2013-04', lastPeriod: '2013-04' },
    { net: '2.00', firstPeriod: '2013-03', lastPeriod: '2013-04' },
  ]);
});
