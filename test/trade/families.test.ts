import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { randomGraph } from '../spend/random-lines.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';
import { ask, askCounted, type Answer } from '../support/ask.ts';
import { runs, seed } from '../support/runs.ts';

let graph: Graph;
beforeAll(async () => {
  console.warn(`families of TEST_SEED=${seed}`);
  graph = await randomGraph(seed);
  await defineFrameworks(graph);
});

test.each([
  ['frameworkFamily(slug: "g-cloud") { buyers(filter: { size: SME }) { EDGES } }', 'familiesPaid'],
  ['frameworkFamily(slug: "g-cloud") { suppliers(filter: { size: SME }) { EDGES } }', 'familiesBilled'],
  ['organisation(by: { slug: "courts" }) { families(filter: { size: SME }) { EDGES } }', 'familiesPaid'],
  ['supplier(by: { name: "Acme Ltd" }) { families(filter: { size: SME }) { EDGES } }', 'familiesBilled'],
  ['organisation(by: { slug: "courts" }) { families { EDGES } }', 'boughtInAll'],
  ['supplier(by: { name: "Acme Ltd" }) { families { EDGES } }', 'soldInAll'],
  ['frameworkFamily(slug: "g-cloud") { buyers(order: NAME_ASC) { EDGES } }', 'boughtInAll'],
  // What rollups of whole families do not tell apart.
  ['frameworkFamily(slug: "g-cloud") { suppliers(filter: { lotCategory: "hosting" }) { EDGES } }', 'sold'],
  ['frameworkFamily(slug: "g-cloud") { buyers(filter: { lotCategory: "hosting" }) { EDGES } }', 'bought'],
])('%s is read from %s', async (place, rollups) => {
  const { statements } = await askCounted(graph, `{ ${place.replace('EDGES', 'edges { net }')} }`);
  expect(statements.filter((name) => name.startsWith('trades-page'))).toEqual([`trades-page.${rollups}`]);
});

const filters = fc.record(
  {
    size: fc.constantFrom('SME', 'LARGE', 'MICRO', 'UNKNOWN'),
    sizeBasis: fc.constantFrom('AS_REPORTED', 'LATEST', 'BEST_KNOWN', 'AS_OF_PERIOD'),
  },
  { requiredKeys: [] },
);

test('who bought and who sold under a family are its lines by buyer and by supplier', () =>
  fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const worth = 'edges { net lines firstPeriod lastPeriod node { name } }';
      const { frameworkFamily } = await ask(
        graph,
        `query ($filter: TradeFilter) { frameworkFamily(slug: "g-cloud") { buyers(first: 100, filter: $filter) { ${worth} } suppliers(first: 100, filter: $filter) { ${worth} } } }`,
        { filter },
      );
      for (const [by, list] of [
        ['BUYER', frameworkFamily.buyers],
        ['SUPPLIER', frameworkFamily.suppliers],
      ] as const) {
        const { invoiced } = await ask(
          graph,
          `query ($filter: SpendFilter) { invoiced(filter: $filter) { groups(by: [${by}], first: 100) { nodes { net lines ${by.toLowerCase()} { name } } } } }`,
          { filter: { ...filter, family: 'g-cloud' } },
        );
        const grouped = invoiced.groups.nodes.map((group: Answer) => [
          group[by.toLowerCase()].name,
          group.net,
          group.lines,
        ]);
        const listed = list.edges.map(({ node, net, lines }: Answer) => [node.name, net, lines]);
        expect(Object.fromEntries(listed.map((row: unknown[]) => [row[0], row]))).toEqual(
          Object.fromEntries(grouped.map((row: unknown[]) => [row[0], row])),
        );
        expect(list.edges.every(({ firstPeriod, lastPeriod }: Answer) => firstPeriod <= lastPeriod)).toBe(
          true,
        );
      }
    }),
    { seed, numRuns: runs * 2, endOnFailure: true },
  ));
