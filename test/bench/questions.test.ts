import { afterAll, beforeAll, expect, test } from 'vitest';
import { ours, rawCypher, type Contestant } from '../../bench/contestants.ts';
import { QUESTIONS } from '../../bench/questions.ts';
import { loadSynthetic } from '../../seed/run/built-in.ts';
import { emptyGraph } from '../support/graph.ts';
import { silent } from '../support/imported.ts';

let raw: Contestant;
let served: Contestant;

beforeAll(async () => {
  const graph = await emptyGraph();
  await loadSynthetic(graph, silent, { lines: 2_000, seed: 20131213 });
  raw = rawCypher(graph);
  served = await ours(graph, silent);
});
afterAll(() => served?.close());

test.each(QUESTIONS.map((question) => [question.title, question] as const))(
  '%s: one document answers as Cypher by hand does',
  async (_, question) => {
    const expected = await raw.ask(question);
    expect(expected.length).toBeGreaterThan(0);
    expect(await served.ask(question)).toEqual(expected);
  },
);
