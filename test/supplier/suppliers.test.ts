import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .spend({
      buyer: 'courts',
      supplier: 'NINIAN SOLUTIONS LTD T/A HUDDLE',
      size: 'SME',
      net: '10',
      asAt: '2013-12-31',
    })
    .spend({
      buyer: 'courts',
      supplier: 'Ninian Solutions Limited',
      size: 'Large',
      month: '2014-02',
      net: '20',
      asAt: '2014-06-30',
    })
    .spend({
      buyer: 'ministry',
      supplier: 'Ninian Solutions',
      size: '',
      month: '2014-03',
      net: '40',
      asAt: '2014-06-30',
    })
    .spend({ buyer: 'ministry', supplier: 'Boreal', net: '1', month: '2014-03', asAt: '2014-06-30' })
    .spend({ buyer: 'ministry', supplier: 'Boreal Ltd', net: '1', month: '2014-03', asAt: '2014-06-30' })
    .spend({ buyer: 'ministry', supplier: 'Boreal LLP', net: '1', month: '2014-03', asAt: '2014-06-30' });
});

test('spellings of one company are one supplier; a name that two companies could mean is neither', async () => {
  const { suppliers } = await ask(graph, '{ suppliers { totalCount nodes { name } } }');
  expect(suppliers).toEqual({
    totalCount: 4,
    nodes: [{ name: 'Boreal' }, { name: 'Boreal LLP' }, { name: 'Boreal Ltd' }, { name: 'Ninian Solutions' }],
  });
});

test('a supplier has its names, its sizes by source and day, and its buyers largest first', async () => {
  const question = `{ search(query: "huddle") { nodes { matchedName node { ... on Supplier {
    names { text kind }
    sizes { size lines firstPeriod source { asAt } }
    buyers { edges { node { slug } net lines } } } } } } }`;
  const { search } = await ask(graph, question);
  expect(search.nodes).toEqual([
    {
      matchedName: expect.stringContaining('HUDDLE'),
      node: {
        names: expect.arrayContaining([
          { text: 'HUDDLE', kind: 'TRADING' },
          { text: 'NINIAN SOLUTIONS LTD', kind: 'LEGAL' },
          { text: 'Ninian Solutions Limited', kind: 'AS_PUBLISHED' },
        ]),
        sizes: [
          { size: 'LARGE', lines: 1, firstPeriod: '2014-02', source: { asAt: '2014-06-30' } },
          { size: 'SME', lines: 1, firstPeriod: '2013-04', source: { asAt: '2013-12-31' } },
        ],
        buyers: {
          edges: [
            { node: { slug: 'ministry' }, net: '40.00', lines: 1 },
            { node: { slug: 'courts' }, net: '30.00', lines: 2 },
          ],
        },
      },
    },
  ]);
});

test('a blank size is unknown, and each basis of size slices the same total', async () => {
  const question = `query ($sizeBasis: SizeBasis!) { invoiced(filter: { sizeBasis: $sizeBasis, supplier: "Ninian Solutions Ltd" }) {
    total { net } groups(by: [SIZE], order: KEY_ASC) { nodes { size net share } } warnings { code } } }`;
  const by = async (sizeBasis: string) => (await ask(graph, question, { sizeBasis })).invoiced;
  expect(await by('AS_REPORTED')).toEqual({
    total: { net: '70.00' },
    groups: {
      nodes: [
        { size: 'LARGE', net: '20.00', share: '0.285714' },
        { size: 'SME', net: '10.00', share: '0.142857' },
        { size: 'UNKNOWN', net: '40.00', share: '0.571429' },
      ],
    },
    // The lines are of two files, and each says which of its months are.
    warnings: [{ code: 'SIZE_UNKNOWN' }, { code: 'PROVISIONAL_MONTHS' }, { code: 'PROVISIONAL_MONTHS' }],
  });
  expect((await by('AS_OF_PERIOD')).groups.nodes).toMatchObject([
    { size: 'LARGE', net: '60.00' },
    { size: 'SME', net: '10.00' },
  ]);
  expect((await by('LATEST')).groups.nodes).toMatchObject([{ size: 'LARGE', net: '70.00' }]);
});
