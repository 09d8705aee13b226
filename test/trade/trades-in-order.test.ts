import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { SizeBasis, SupplierSize } from '../../generated/schema-types.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { randomGraph } from '../spend/random-lines.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, askCounted, type Answer } from '../support/ask.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';
import { imported } from '../support/imported.ts';
import { joined } from '../support/joined.ts';
import { runs, seed } from '../support/runs.ts';
import { salesFileOf } from '../support/sales-file.ts';

const ORDERS = ['NET', 'LINES', 'LATEST', 'NAME'].flatMap((by) => [`${by}_DESC`, `${by}_ASC`]);
const SIZES: SupplierSize[] = ['SME', 'LARGE', 'MICRO', 'UNKNOWN'];
const BASES: SizeBasis[] = ['AS_REPORTED', 'LATEST', 'BEST_KNOWN', 'AS_OF_PERIOD'];

let graph: Graph;
beforeAll(async () => {
  console.warn(`trades in order of TEST_SEED=${seed}`);
  graph = await randomGraph(seed);
  await defineFrameworks(graph);
});

type Filter = { size?: SupplierSize; sizeBasis?: SizeBasis; netFrom?: string };
type Edge = { net: string; lines: number; firstPeriod: string; lastPeriod: string; node: { id: string } };

/** Where a list is, what the lines behind it are of, and which end of them it is of. */
const LISTS = {
  tree: {
    list: [
      'organisation(by: { slug: "ministry" }) { ... on Organisation',
      'suppliers(scope: SELF_AND_DESCENDANTS,',
    ],
    of: { buyer: 'ministry', scope: 'SELF_AND_DESCENDANTS' },
    end: 'supplier',
  },
  body: {
    list: ['organisation(by: { slug: "ministry" }) { ... on Organisation', 'suppliers(scope: SELF,'],
    of: { buyer: 'ministry', scope: 'SELF' },
    end: 'supplier',
  },
  supplier: {
    list: ['supplier(by: { name: "Acme Ltd" }) { ... on Supplier', 'buyers('],
    of: { supplier: 'Acme Ltd' },
    end: 'buyer',
  },
  family: {
    list: ['frameworkFamily(slug: "g-cloud") { ... on FrameworkFamily', 'suppliers('],
    of: { family: 'g-cloud' },
    end: 'supplier',
  },
  framework: {
    list: ['framework(slug: "g-cloud-3") { ... on Framework', 'buyers('],
    of: { framework: 'g-cloud-3' },
    end: 'buyer',
  },
  lot: {
    list: ['lot(framework: "g-cloud-3", slug: "iaas") { ... on Lot', 'suppliers('],
    of: { framework: 'g-cloud-3', lot: 'iaas' },
    end: 'supplier',
  },
  category: {
    list: ['node(id: "lotCategory:hosting") { ... on LotCategory', 'buyers('],
    of: { lotCategory: 'hosting' },
    end: 'buyer',
  },
  frameworks: {
    list: ['supplier(by: { name: "Acme Ltd" }) { ... on Supplier', 'frameworks('],
    of: { supplier: 'Acme Ltd' },
    end: 'framework',
  },
  categories: {
    list: [
      'organisation(by: { slug: "ministry" }) { ... on Organisation',
      'lotCategories(scope: SELF_AND_DESCENDANTS,',
    ],
    of: { buyer: 'ministry', scope: 'SELF_AND_DESCENDANTS' },
    end: 'lotCategory',
  },
} as const;
type List = (typeof LISTS)[keyof typeof LISTS];
type Listed = { of: List; filter: Filter; order: string; size: number; isBackward: boolean };

/** All of a list, a page at a time, from one of its ends. */
async function listed({ of, filter, order, size, isBackward }: Listed): Promise<Edge[]> {
  const [parent, field] = of.list;
  const question = `query ($filter: TradeFilter, $first: Int, $after: String, $last: Int, $before: String) { parent: ${parent} {
    list: ${field} order: ${order}, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { net lines firstPeriod lastPeriod node { id } } } } } }`;
  const pageOf = async (args: object): Promise<Answer> => {
    const { list } = (await ask(graph, question, { filter, ...args })).parent;
    return { ...list, nodes: list.edges };
  };
  const edges = await joined(pageOf, { size, isBackward, keyOf: (edge) => JSON.stringify(edge) });
  const { totalCount } = await pageOf({});
  expect(totalCount).toBe(edges.length);
  return edges.map((edge) => JSON.parse(edge) as Edge);
}

type Sums = readonly (readonly [string, Omit<Edge, 'node'>])[];

/** What the lines behind a list add up to by what it is of. */
async function addedUp({ of, end }: List, filter: Filter): Promise<Sums> {
  const question = `query ($filter: SpendFilter, $first: Int, $after: String) { invoiced(filter: $filter) {
    records(first: $first, after: $after) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id amount period end: ${end} { id } } } } }`;
  const pageOf = async (args: object): Promise<Answer> => {
    return (await ask(graph, question, { filter: { ...filter, ...of }, ...args })).invoiced.records;
  };
  const lines = await joined(pageOf, { size: 100, isBackward: false, keyOf: (line) => JSON.stringify(line) });
  const byEnd = Map.groupBy(
    lines.map((line) => JSON.parse(line) as Answer).filter((line) => line['end'] !== null),
    (line) => line['end'].id as string,
  );
  return [...byEnd].map(([id, its]): [string, Omit<Edge, 'node'>] => {
    const periods = its.map(({ period }) => period as string).toSorted();
    const net = String(its.reduce((sum, { amount }) => sum + inE4(amount), 0n));
    return [id, { net, lines: its.length, firstPeriod: periods[0]!, lastPeriod: periods.at(-1)! }];
  });
}

const known = new Map<string, Promise<Sums>>();

/** The same of what is worth so much, in whatever order it is listed: of the same lines, once. */
async function fromLines(
  list: List,
  { netFrom, ...filter }: Filter,
): Promise<Map<string, Omit<Edge, 'node'>>> {
  const key = JSON.stringify([list, filter]);
  const sums = known.get(key) ?? addedUp(list, filter);
  known.set(key, sums);
  return new Map((await sums).filter(([, { net }]) => netFrom === undefined || BigInt(net) >= inE4(netFrom)));
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

/** Pages of a list, joined from either end, are what its lines add up to, in order. */
async function expectListed(asked: Omit<Listed, 'isBackward'>): Promise<void> {
  const { of, filter, order } = asked;
  const forward = await listed({ ...asked, isBackward: false });
  expect(await listed({ ...asked, isBackward: true })).toEqual(forward);
  const found = forward.map(({ node, net, ...worth }) => [node.id, { ...worth, net: String(inE4(net)) }]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(await fromLines(of, filter)));
  const nets = forward.map(({ net }) => inE4(net));
  const inOrder = nets.toSorted((a, b) => (a === b ? 0 : a < b === order.endsWith('_ASC') ? -1 : 1));
  if (order.startsWith('NET')) expect(nets).toEqual(inOrder);
}

test.each(Object.entries(LISTS))('all that is listed of a %s is what its lines add up to', async (_, of) => {
  for (const order of ['NET_DESC', 'NET_ASC', 'NAME_ASC'])
    await expectListed({ of, filter: {}, order, size: 2 });
});

test('so is all that meets conditions, in whatever order', () =>
  fc.assert(
    fc.asyncProperty(
      fc.record({
        of: fc.constantFrom(...Object.values(LISTS)),
        filter: filters,
        order: fc.constantFrom(...ORDERS),
        size: fc.integer({ min: 1, max: 4 }),
      }),
      expectListed,
    ),
    { seed, numRuns: runs * 4, endOnFailure: true },
  ));

test.each([
  ['scope: SELF_AND_DESCENDANTS', 'trades-by-net.treeDown'],
  ['scope: SELF_AND_DESCENDANTS, order: NET_ASC', 'trades-by-net.treeUp'],
  ['scope: SELF_AND_DESCENDANTS, last: 2', 'trades-by-net.treeUp'],
  ['scope: SELF_AND_DESCENDANTS, filter: { size: SME, netFrom: "3" }', 'trades-by-net.treeDown'],
  ['scope: SELF_AND_DESCENDANTS, order: NAME_ASC', 'trades-page.tree'],
  // What the rollups of a tree do not tell apart.
  ['scope: DESCENDANTS', 'trades-page.inAll'],
  ['scope: SELF_AND_DESCENDANTS, asOf: "2014-01-01"', 'trades-page.inAll'],
  ['scope: SELF_AND_DESCENDANTS, filter: { family: "g-cloud" }', 'trades-page.pairs'],
  ['scope: SELF_AND_DESCENDANTS, filter: { size: SME, sizeBasis: AS_OF_PERIOD }', 'trades-page.pairs'],
  ['scope: SELF, filter: { size: SME }', 'trades-page.pairs'],
  ['scope: SELF', 'trades-by-net.suppliersDown'],
  ['scope: SELF, order: NET_ASC', 'trades-by-net.suppliersUp'],
  ['scope: SELF, order: NAME_ASC', 'trades-page.inAll'],
])('suppliers(%s) are read by %s', async (args, statement) => {
  const question = `{ organisation(by: { slug: "ministry" }) { suppliers(${args}) { edges { net } } } }`;
  const { statements } = await askCounted(graph, question);
  expect(statements.filter((name) => /^trades-page|^trades-by-net/.test(name))).toEqual([statement]);
});

test.each([
  ['order: NET_DESC', 'trades-by-net.buyersDown'],
  ['order: NET_ASC', 'trades-by-net.buyersUp'],
  ['order: LATEST_DESC', 'trades-page.inAll'],
  ['filter: { family: "g-cloud" }', 'trades-page.pairs'],
])('buyers(%s) are read by %s', async (args, statement) => {
  const question = `{ supplier(by: { name: "Acme Ltd" }) { buyers(${args}) { edges { net } } } }`;
  const { statements } = await askCounted(graph, question);
  expect(statements.filter((name) => /^trades-page|^trades-by-net/.test(name))).toEqual([statement]);
});

test.each([
  ['frameworkFamily(slug: "g-cloud") { suppliers { EDGES } }', 'trades-by-net.soldDown'],
  ['framework(slug: "g-cloud-3") { suppliers(order: NET_ASC) { EDGES } }', 'trades-by-net.soldUp'],
  ['lot(framework: "g-cloud-3", slug: "iaas") { buyers(last: 2) { EDGES } }', 'trades-by-net.boughtUp'],
  ['framework(slug: "g-cloud-3") { buyers(filter: { netFrom: "3" }) { EDGES } }', 'trades-by-net.boughtDown'],
  ['framework(slug: "g-cloud-3") { suppliers(order: LINES_DESC) { EDGES } }', 'trades-page.soldInAll'],
  // What rollups in all do not tell apart.
  ['framework(slug: "g-cloud-3") { suppliers(filter: { size: SME }) { EDGES } }', 'trades-page.sold'],
  [
    'framework(slug: "g-cloud-3") { buyers(filter: { lotCategory: "hosting" }) { EDGES } }',
    'trades-page.bought',
  ],
])('%s is read by %s', async (list, statement) => {
  const { statements } = await askCounted(graph, `{ ${list.replace('EDGES', 'edges { net }')} }`);
  expect(statements.filter((name) => /^trades-page|^trades-by-net/.test(name))).toEqual([statement]);
});

test.each(['families', 'frameworks', 'lotsPaidThrough', 'lotCategories'])('%s come by name', async (list) => {
  const question = `{ supplier(by: { name: "Acme Ltd" }) { up: ${list}(order: NAME_ASC) { nodes { name } } down: ${list}(order: NAME_DESC) { nodes { name } } } }`;
  const { supplier } = await ask(graph, question);
  const namesOf = ({ nodes }: Answer): string[] =>
    nodes.map(({ name }: { name: string }) => name.toLowerCase());
  expect(namesOf(supplier.up)).toEqual(namesOf(supplier.up).toSorted());
  expect(namesOf(supplier.down)).toEqual(namesOf(supplier.up).toReversed());
  expect(namesOf(supplier.up).length).toBeGreaterThan(0);
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
