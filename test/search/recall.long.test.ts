import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { REGISTER } from '../seed/derive/identity/govuk-register.ts';
import { sharedData, testWith } from '../seed/shared-data.ts';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { SPELLINGS } from './spellings.ts';

/** TEST_ALL_NAMES=1 asks for every body of the register in every spelling, which takes minutes; else for some. */
const EVERY = process.env['TEST_ALL_NAMES'] ? 1 : 29;
const AT_ONCE = 20;

type Asked = { spelling: string; query: string; name: string };

const asked = (names: readonly string[]): Asked[] =>
  names.flatMap((name, index) =>
    Object.entries(SPELLINGS).flatMap(([spelling, written], way) => {
      const query = (index + way) % EVERY === 0 ? written(name) : null;
      return query === null ? [] : [{ spelling, query, name }];
    }),
  );

/** Those whose body is not among the first three found. */
async function missed(graph: Graph, some: readonly Asked[]): Promise<Asked[]> {
  const fields = some.map(
    (_, index) =>
      `a${index}: search(query: $q${index}, first: 3) { nodes { node { ... on Organisation { name } } } }`,
  );
  const variables = Object.fromEntries(some.map(({ query }, index) => [`q${index}`, query]));
  const declared = Object.keys(variables).map((name) => `$${name}: String!`);
  const answer = await ask(graph, `query (${declared.join(' ')}) { ${fields.join(' ')} }`, variables);
  return some.filter(
    ({ name }, index) =>
      !answer[`a${index}`].nodes.some(({ node }: { node: { name?: string } }) => node.name === name),
  );
}

testWith(REGISTER)(
  'a body of the register is among the first three, however its name is spelt',
  { timeout: 3_600_000 },
  async () => {
    const graph = await emptyGraph();
    await imported(graph, ['govuk-organisations', sharedData(REGISTER)]);
    const { results } = JSON.parse(readFileSync(sharedData(REGISTER), 'utf8'));
    const all = asked(results.map(({ title }: { title: string }) => title.trim()));
    const lost: Asked[] = [];
    for (let from = 0; from < all.length; from += AT_ONCE)
      lost.push(...(await missed(graph, all.slice(from, from + AT_ONCE))));
    const counted = Map.groupBy(all, ({ spelling }) => spelling);
    const recall = [...counted].map(([spelling, its]) => {
      const out = lost.filter((one) => one.spelling === spelling);
      const [first] = out;
      return `${((1 - out.length / its.length) * 100).toFixed(1).padStart(5)} % of ${its.length} ${spelling}${first ? `, not “${first.query}” (${first.name})` : ''}`;
    });
    console.log(`recall ${(1 - lost.length / all.length).toFixed(4)} of ${all.length}\n${recall.join('\n')}`);
    expect(1 - lost.length / all.length).toBeGreaterThan(0.97);
  },
);
