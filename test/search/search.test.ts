import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph()
    .organisation('ministry-of-works')
    .organisation('works-office', { name: 'Office for Public Works', acronym: 'OPW' })
    .organisation('parole-board', { name: 'Parole Board' })
    .spend({ buyer: 'Parole Board The', supplier: 'Works & Sons Ltd', net: '1' });
});

const found = async (query: string, types = ['ORGANISATION', 'SUPPLIER']): Promise<string[]> => {
  const question = `query ($query: String!, $types: [SearchType!]) { search(query: $query, types: $types) { node { ... on Organisation { name } ... on Supplier { name } } } }`;
  const { search } = await ask(graph, question, { query, types });
  return search.map(({ node }: { node: { name: string } }) => node.name).toSorted();
};

test('finds bodies and suppliers by whole words in any order', async () => {
  expect(await found('works')).toEqual(['Ministry of works', 'Office for Public Works', 'Works & Sons Ltd']);
  expect(await found('works public')).toEqual(['Office for Public Works']);
});

test('finds as one types the last word', async () => {
  expect(await found('ministry of wo')).toEqual(['Ministry of works']);
  expect(await found('par')).toEqual(['Parole Board']);
});

test('finds by abbreviation and by a spelling in a sales file', async () => {
  expect(await found('OPW')).toEqual(['Office for Public Works']);
  expect(await found('parole board the')).toEqual(['Parole Board']);
});

test('finds only what is looked for', async () => {
  expect(await found('works', ['SUPPLIER'])).toEqual(['Works & Sons Ltd']);
  expect(await found('works', ['ORGANISATION'])).toEqual(['Ministry of works', 'Office for Public Works']);
});

const CRAFTED = ['', '   ', '" OR *:*', 'wor~2 AND', '(((', '\\', '*', 'a'.repeat(10_000)];

test.each(CRAFTED.map((query) => [query.slice(0, 12), query]))(
  '%j is text and no command',
  async (_, query) => {
    expect(await found(query)).toEqual([]);
  },
);
