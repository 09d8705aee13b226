import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ours, rawCypher, type Contestant } from '../../bench/contestants.ts';
import { loadHeavyMarket } from '../../bench/heavy-market.ts';
import { answered } from '../../bench/measure.ts';
import { neo4jGraphql } from '../../bench/neo4j-graphql/contestant.ts';
import { QUESTIONS } from '../../bench/questions.ts';
import { loadSynthetic } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { emptyGraph } from '../support/graph.ts';
import { silent } from '../support/imported.ts';

const MARKETS = {
  // Few lines have as many buyers and suppliers as more of them have.
  'a heavy market': (graph: Graph) => loadHeavyMarket(graph, 500),
  'a market like the published one': (graph: Graph) => loadSynthetic(graph, { lines: 2_000, seed: 20131213 }),
};

describe.each(Object.entries(MARKETS))('of %s', (_, load) => {
  let raw: Contestant;
  let served: Contestant;
  let library: Contestant;

  beforeAll(async () => {
    const graph = await emptyGraph();
    await load(graph);
    raw = rawCypher(graph);
    served = await ours(graph, silent);
    library = await neo4jGraphql(graph.connection(), QUESTIONS);
  });
  afterAll(async () => {
    await served?.close();
    await library?.close();
  });

  test.each(QUESTIONS.map((question) => [question.title, question] as const))(
    '%s: one document answers as Cypher by hand does, and one for @neo4j/graphql where it can',
    async (__, question) => {
      const expected = await answered(raw, question);
      expect(expected.length).toBeGreaterThan(0);
      expect(await answered(served, question)).toEqual(expected);
      if (library.can?.(question)) expect(await answered(library, question)).toEqual(expected);
    },
  );
});
