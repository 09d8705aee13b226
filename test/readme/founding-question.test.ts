import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { loadSample } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { rowsOf } from '../support/saved-answer.ts';
import { drawn } from './picture.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The first block of this language in the README. */
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(README)?.[1] ?? '';

let graph: Graph;

beforeAll(async () => {
  graph = await emptyGraph();
  await loadSample(graph);
});

test('the query of the README has the answer the README prints', async () => {
  expect(JSON.stringify(await ask(graph, block('graphql')))).toBe(JSON.stringify(JSON.parse(block('json'))));
});

test('the picture of the README is drawn from the answer of the sample', async () => {
  const rows = await rowsOf(graph, 'smes-across-bodies', { parent: 'ministry-of-justice' });
  const picture = drawn(rows, {
    title: (total) => `Four SMEs sold ${total} to two or more bodies of the Ministry of Justice`,
    foot: 'G-Cloud, April 2012 to November 2013, as reported by suppliers. The sample of buyergraph: totals of the published lines.',
  });
  expect(new Set(rows.map(({ supplier_name }) => supplier_name)).size).toBe(4);
  await expect(picture).toMatchFileSnapshot('../../docs/founding-question.svg');
});
