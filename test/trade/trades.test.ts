import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { imported } from '../support/imported.ts';
import { salesFileOf } from '../support/sales-file.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .organisation('office')
    .spend({ buyer: 'courts', supplier: 'Acme Ltd', net: '10', month: '2013-03', size: 'SME' })
    .spend({ buyer: 'courts', supplier: 'Acme Ltd', net: '-4', month: '2013-05', size: 'SME' })
    .spend({ buyer: 'courts', supplier: 'Boreal', net: '6', month: '2013-04', size: 'Large' })
    .spend({ buyer: 'ministry', supplier: 'Boreal', net: '1', framework: 'G-Cloud II', lot: '3' })
    .spend({ buyer: 'office', supplier: 'Acme Ltd', net: '3', framework: 'G-Cloud', lot: '' });
});

const WORTH = 'net lines firstPeriod lastPeriod';
const edges = ({ edges: all }: Answer): Answer[] => all;

test('what a body bought from each supplier is on the edge, the largest first', async () => {
  const question = `{ organisation(by: { slug: "courts" }) { suppliers { totalCount edges { node { name } ${WORTH} } } } }`;
  const { organisation } = await ask(graph, question);
  expect(organisation.suppliers).toEqual({
    totalCount: 2,
    edges: [
      { node: { name: 'Acme Ltd' }, net: '6.00', lines: 2, firstPeriod: '2013-03', lastPeriod: '2013-05' },
      { node: { name: 'Boreal' }, net: '6.00', lines: 1, firstPeriod: '2013-04', lastPeriod: '2013-04' },
    ].toSorted((one, other) => (one.node.name < other.node.name ? 1 : -1)),
  });
});

test('with a scope, of a department and its bodies', async () => {
  const question = `{ organisation(by: { slug: "ministry" }) { suppliers(scope: SELF_AND_DESCENDANTS, order: NAME_ASC) { edges { node { name } net } } } }`;
  const { organisation } = await ask(graph, question);
  expect(edges(organisation.suppliers)).toEqual([
    { node: { name: 'Acme Ltd' }, net: '6.00' },
    { node: { name: 'Boreal' }, net: '7.00' },
  ]);
});

test('a framework, its family and a category know who bought and who sold, each as a lot does', async () => {
  const question = `{
    family: frameworkFamily(slug: "g-cloud") { buyers(order: NAME_ASC) { edges { node { slug } net } } suppliers(order: NAME_ASC) { edges { node { name } net } } }
    framework(slug: "g-cloud-3") { name buyers { edges { node { slug } net } } suppliers(order: NAME_ASC, filter: { size: SME }) { edges { node { name } net } } }
    organisation(by: { slug: "ministry" }) { lots { nodes { slug } } lotCategories { edges { node { slug } net } } frameworks { edges { node { slug } net } } }
  }`;
  const answer = await ask(graph, question);
  expect(answer).toEqual({
    family: null,
    framework: null,
    organisation: {
      lots: { nodes: [{ slug: 'saas' }] },
      lotCategories: { edges: [{ node: { slug: 'software' }, net: '1.00' }] },
      frameworks: { edges: [{ node: { slug: 'g-cloud-2' }, net: '1.00' }] },
    },
  });
});

test('a supplier leads to its buyers, frameworks and lots', async () => {
  const question = `{ supplier(by: { name: "Acme Ltd" }) { buyers { edges { node { slug } net } } families { edges { node { slug } net } } frameworks { edges { node { slug } net } } lotsPaidThrough { totalCount } } }`;
  const { supplier } = await ask(graph, question);
  expect(supplier).toEqual({
    buyers: {
      edges: [
        { node: { slug: 'courts' }, net: '6.00' },
        { node: { slug: 'office' }, net: '3.00' },
      ],
    },
    families: { edges: [{ node: { slug: 'g-cloud' }, net: '9.00' }] },
    frameworks: { edges: [{ node: { slug: 'g-cloud-3' }, net: '6.00' }] },
    lotsPaidThrough: { totalCount: 1 },
  });
});

test('what a list is of already is refused as a condition of it', async () => {
  const list = 'buyers(filter: { lotCategory: "hosting" }) { totalCount }';
  const question = `{ invoiced { groups(by: [LOT_CATEGORY]) { nodes { lotCategory { ${list} } } } } }`;
  await expect(ask(graph, question)).rejects.toThrow(/of one lotCategory already/);
});

test('links count what is published and not what that replaced', async () => {
  const restated = [{ buyer: 'Courts', supplier: 'Boreal', net: '60', month: '2013-04' }];
  await imported(graph, ['g-cloud-sales', salesFileOf(restated, '2014-06-30')]);
  const question = `{
    organisation(by: { slug: "courts" }) { suppliers(order: NAME_ASC) { edges { node { name } net } } frameworks { edges { net } } }
    supplier(by: { name: "Boreal" }) { families { edges { net lines } } }
  }`;
  const { organisation, supplier } = await ask(graph, question);
  expect(edges(organisation.suppliers)).toEqual([
    { node: { name: 'Acme Ltd' }, net: '6.00' },
    { node: { name: 'Boreal' }, net: '60.00' },
  ]);
  expect(edges(organisation.frameworks)).toEqual([{ net: '66.00' }]);
  expect(edges(supplier.families)).toEqual([{ net: '60.00', lines: 1 }]);
});
