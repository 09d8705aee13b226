import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';
import { askCounted, type Answer } from '../support/ask.ts';
import { sumOf } from '../spend/decimal-sum.ts';
import { randomGraph } from '../spend/random-lines.ts';
import { seed } from '../support/runs.ts';

const MOST_STATEMENTS = 12;

let graph: Graph;
let lines: Answer[];
beforeAll(async () => {
  console.warn(`a random graph of TEST_SEED=${seed}`);
  graph = await randomGraph(seed);
  await defineFrameworks(graph);
  lines = await allLines();
});

async function allLines(): Promise<Answer[]> {
  const all: Answer[] = [];
  for (let after: string | null = null; ;) {
    const question = `query ($after: String) { spendLines(first: 100, after: $after, order: AMOUNT_ASC) {
      nodes { amount buyer { id slug } supplier { id } framework { slug } lot { id } } pageInfo { hasNextPage endCursor } } }`;
    const { data } = await askCounted(graph, question, { after });
    all.push(...data['spendLines'].nodes);
    if (!data['spendLines'].pageInfo.hasNextPage) return all;
    after = data['spendLines'].pageInfo.endCursor;
  }
}

/** What lines add up to for each value they have of something; those without it are left out. */
function netBy(
  some: readonly Answer[],
  keyOf: (line: Answer) => string | null | undefined,
): Record<string, string> {
  const groups = Map.groupBy(
    some.filter((line) => keyOf(line) != null),
    (line) => keyOf(line)!,
  );
  return Object.fromEntries([...groups].map(([key, of]) => [key, sumOf(of.map(({ amount }) => amount))]));
}

const nets = (links: { edges: Answer[] }, key: 'id' | 'slug'): Record<string, string> =>
  Object.fromEntries(links.edges.map(({ node, net }) => [node[key], net]));

const WALK = `{
  organisation(by: { slug: "ministry" }) {
    bodies(scope: SELF_AND_DESCENDANTS, first: 100) { nodes { id } }
    frameworks(scope: SELF_AND_DESCENDANTS) { edges { net node { slug
      lots { id
        suppliers(first: 10) { edges { net node { id
          buyers(first: 20) { edges { net node { id } } } } } } } } } }
  }
}`;

test('a walk from a department through frameworks and lots to suppliers and their other buyers is what the lines say', async () => {
  const { data, statements } = await askCounted(graph, WALK);
  const { bodies, frameworks } = data['organisation'];
  const within = new Set(bodies.nodes.map(({ id }: Answer) => id));
  const ofMinistry = lines.filter(({ buyer }) => within.has(buyer.id));
  expect(nets(frameworks, 'slug')).toEqual(netBy(ofMinistry, ({ framework }) => framework?.slug));
  const lots: Answer[] = frameworks.edges.flatMap(({ node }: Answer) => node.lots);
  expect(lots.length).toBeGreaterThan(3);
  for (const lot of lots) {
    const through = lines.filter((line) => line['lot']?.id === lot['id']);
    expect(nets(lot['suppliers'], 'id')).toEqual(netBy(through, ({ supplier }) => supplier.id));
    for (const { node: supplier } of lot['suppliers'].edges) {
      const paidTo = lines.filter((line) => line['supplier'].id === supplier.id);
      expect(nets(supplier.buyers, 'id')).toEqual(netBy(paidTo, ({ buyer }) => buyer.id));
    }
  }
  expect(statements.length).toBeLessThanOrEqual(MOST_STATEMENTS);
});
