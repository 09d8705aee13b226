import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checksum } from '../../seed/audit/checksum.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { salesFileOf } from '../support/sales-file.ts';

const fixture = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const register = (name: string): [string, string] => ['govuk-organisations', fixture(name)];

const CHILDREN = `query ($parent: String!, $asOf: Date) { bodies(of: $parent, asOf: $asOf, scope: CHILDREN) { nodes { slug } } }`;
const BOUGHT = `query ($buyer: String!) {
  awarded(filter: { buyer: $buyer }) { groups(by: SUPPLIER) { nodes { sums { sole } } } }
}`;

const PAID = 'query ($buyer: String!) { invoiced(filter: { buyer: $buyer }) { total { net } } }';
const FORMER = 'ministry-of-boats-and-canals-2018-2021';
const NAMED = 'query ($name: String!) { organisation(by: { name: $name }) { slug } }';
const PSNI = {
  slug: 'police-service-of-northern-ireland',
  name: 'Police Service of Northern Ireland',
  acronym: 'PSNI',
};

async function childrenOf(graph: Graph, parent: string, asOf: string | null): Promise<string[]> {
  const { bodies } = await ask(graph, CHILDREN, { parent, asOf });
  return bodies.nodes.map(({ slug }: { slug: string }) => slug);
}

async function boughtBy(graph: Graph, buyer: string): Promise<string[]> {
  const { awarded } = await ask(graph, BOUGHT, { buyer });
  return awarded.groups.nodes.map(({ sums }: { sums: { sole: string } }) => sums.sole);
}

async function graphOf(...files: readonly [string, string][]): Promise<Graph> {
  const graph = await emptyGraph();
  for (const file of files) await imported(graph, file);
  return graph;
}

test('a body does not exist before the register that first lists it, in whatever order registers come', async () => {
  const graph = await graphOf(
    register('15-body-before-its-first-listing-register-2024-12-01.json'),
    register('15-body-before-its-first-listing-register-2023-06-01.json'),
  );
  const both = ['glow-office', 'wick-agency'];
  expect(await childrenOf(graph, 'department-for-lanterns', '2023-06-01')).toEqual(['wick-agency']);
  expect(await childrenOf(graph, 'department-for-lanterns', '2024-12-02')).toEqual(both);
  expect(await childrenOf(graph, 'department-for-lanterns', null)).toEqual(both);
}, 120_000);

test('a name used again means who bears it on the day of the notice, in whatever order files come', async () => {
  const graph = await graphOf(
    ['contracts-ocds', fixture('14-former-name-wins-notices.json')],
    register('14-former-name-wins-register-2024-12-01.json'),
    register('14-former-name-wins-register-2022-06-01.json'),
  );
  expect(await boughtBy(graph, 'ministry-of-boats-canals')).toEqual(['111.00']);
  for (const name of ['Ministry of Boats & Canals', 'Ministry of Boats and Canals', 'MBC', 'M.B.C.']) {
    const { organisation } = await ask(graph, NAMED, { name });
    expect([name, organisation?.slug]).toEqual([name, 'ministry-of-boats-canals']);
  }
}, 180_000);

test('a line is paid by who bore the name in its month, whether its file or the registers came first', async () => {
  const sales = salesFileOf(
    ['2021-01', '2025-03'].map((month, place) => {
      return { buyer: 'Ministry of Boats & Canals', supplier: 'Barge Ltd', net: `${place + 1}`, month };
    }),
    '2025-04-30',
  );
  const graph = await graphOf(
    register('14-former-name-wins-register-2022-06-01.json'),
    register('14-former-name-wins-register-2024-12-01.json'),
    ['g-cloud-sales', sales],
  );
  const paidBy = async (slug: string): Promise<string> => {
    const { invoiced } = await ask(graph, PAID, { buyer: slug });
    return invoiced.total.net;
  };
  const each = async () => [await paidBy(FORMER), await paidBy('ministry-of-boats-canals')];
  expect(await each()).toEqual(['1.00', '2.00']);
  const before = await checksum(graph);
  const other = await graphOf(
    ['g-cloud-sales', sales],
    register('14-former-name-wins-register-2024-12-01.json'),
    register('14-former-name-wins-register-2022-06-01.json'),
  );
  expect(await checksum(other)).toBe(before);
}, 240_000);

test('a body’s name followed by its acronym is the body', async () => {
  const graph = await graphOf(
    ['contracts-ocds', fixture('23-acronym-without-brackets.json')],
    ['govuk-organisations', registerFile([PSNI])],
  );
  expect(await boughtBy(graph, 'police-service-of-northern-ireland')).toEqual(['1.00']);
}, 120_000);
