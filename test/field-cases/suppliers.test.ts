import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';

const AWARDED = `query ($buyer: String!) {
  awarded(filter: { buyer: $buyer }) { groups(by: SUPPLIER) { nodes { supplier { id name } sums { sole } } } }
}`;
const NUMBERED = `query ($value: String!) {
  supplier(by: { identifier: { scheme: "GB-COH", value: $value } }) { id name }
}`;

type Group = { supplier: { id: string; name: string } | null; sums: { sole: string } };
type Awarded = { awarded: { groups: { nodes: Group[] } } };

const CASES = ['11-placeholder-number', '12-placeholder-name', '13-company-ltd', '20-branch-number'];

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
  for (const name of CASES)
    await imported(graph, ['contracts-ocds', fileURLToPath(new URL(`${name}.json`, import.meta.url))]);
});

/** What each supplier of the buyer was promised alone; null stands for nobody named. */
async function suppliersOf(buyer: string): Promise<object> {
  const { awarded } = (await ask(graph, AWARDED, { buyer })) as Awarded;
  return Object.fromEntries(
    awarded.groups.nodes.map(({ supplier, sums }) => [supplier?.name ?? null, sums.sole]),
  );
}

test('a filler where a number is asked for makes no two strangers one', async () => {
  expect(await suppliersOf('Placeholder Buyer Oak Council')).toEqual({
    'Barkwell Cleaning Limited': '1000.00',
    'Quillfeather Design Limited': '3000.00',
    'Plover Training Limited': '5000.00',
  });
  expect(await suppliersOf('Placeholder Buyer Elm Council')).toEqual({
    'Zenith Roofing Limited': '2000.00',
    'Mortimer Haulage Limited': '4000.00',
    'Dunnock Software Limited': '6000.00',
  });
  for (const value of ['99999999', '12345678', '00000001'])
    expect(await ask(graph, NUMBERED, { value })).toEqual({ supplier: null });
});

test('what names nobody is kept as printed and is no supplier of everybody', async () => {
  expect(await suppliersOf('Placeholder Buyer Ash Council')).toEqual({ null: '900.00' });
  expect(await suppliersOf('Placeholder Buyer Yew Council')).toEqual({ null: '1200.00' });
  expect(await ask(graph, '{ supplier(by: { name: "Various" }) { name } }')).toEqual({ supplier: null });
});

test('Company Ltd is Company Limited, and Limited is another', async () => {
  expect(await suppliersOf('Company Form Trial Council')).toEqual({
    'Heron Dock Trial Limited': '100.00',
    'Heron Dock Trial Company Ltd': '11.00',
  });
});

test('the number of a branch is a number', async () => {
  expect(await ask(graph, NUMBERED, { value: 'BR017493' })).toEqual({
    supplier: { id: 'supplier:GB-COH-BR017493', name: 'Ocean Branch Trial SA' },
  });
});
