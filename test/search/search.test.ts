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
    .organisation('revenue', { name: 'HM Revenue & Customs' })
    .organisation('bench', { name: 'King’s Bench Division of the High Court' })
    .organisation('weather', { name: 'Bureau of Northern Weather' })
    .spend({ buyer: 'Parole Board The', supplier: 'Works & Sons Ltd', net: '1' })
    .spend({ buyer: 'Parole Board The', supplier: 'Fennel & Rye LLP', net: '1' })
    .spend({ buyer: 'Bureau of Northen Weather', supplier: 'Fennel & Rye LLP', net: '1' })
    .spend({ buyer: 'Bureau of Northen Weather', supplier: 'Northen Lights Ltd', net: '1' });
});

const found = async (query: string, kinds = ['ORGANISATION', 'SUPPLIER']): Promise<string[]> => {
  const question = `query ($query: String!, $kinds: [SearchKind!]) { search(query: $query, kinds: $kinds) { nodes { node { ... on Organisation { name } ... on Supplier { name } } } } }`;
  const { search } = await ask(graph, question, { query, kinds });
  return search.nodes.map(({ node }: { node: { name: string } }) => node.name).toSorted();
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

test.each([
  ['fennel and rye', 'Fennel & Rye LLP'],
  ['Fennel & Rye', 'Fennel & Rye LLP'],
  ['rye fennel', 'Fennel & Rye LLP'],
  ['HM Revenue and Customs', 'HM Revenue & Customs'],
  ['His Majesty’s Revenue & Customs', 'HM Revenue & Customs'],
  ['the revenue customs', 'HM Revenue & Customs'],
  ['kings bench', 'King’s Bench Division of the High Court'],
  ["King's Bench", 'King’s Bench Division of the High Court'],
  ['High Court, King’s Bench Division', 'King’s Bench Division of the High Court'],
  ['parole bord', 'Parole Board'],
  ['pparole board', 'Parole Board'],
  ['fenel and rye', 'Fennel & Rye LLP'],
])('“%s” finds %s', async (query, name) => {
  expect(await found(query)).toEqual([name]);
});

test.each(['and', 'of the', '&', 'of the ('])(
  '“%s” is searched for as it is, or for nothing',
  async (query) => {
    expect(await found(query)).toEqual(query === '&' ? [] : expect.any(Array));
  },
);

test('a slip of the pen that a file prints does not hide the body it may be of', async () => {
  const both = ['Bureau of Northen Weather', 'Bureau of Northern Weather'];
  expect(await found('bureau of northen weather')).toEqual(both);
  expect(await found('northen wea')).toEqual(both);
  expect(await found('northen weather', ['SUPPLIER'])).toEqual([]);
  expect(await found('northen lights')).toEqual(['Northen Lights Ltd']);
  expect(await found('northern weather')).toEqual(['Bureau of Northern Weather']);
});

test('two letters wrong, or one in a short word, find nothing', async () => {
  expect(await found('parrolle bboard')).toEqual([]);
  expect(await found('ryf')).toEqual([]);
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
