import { expect, test } from 'vitest';
import { linksOf } from '../../../support/facts-in.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';
import { awardRelease, releasesFile } from '../../../support/releases-file.ts';
import { salesFileOf } from '../../../support/sales-file.ts';

type File = readonly [source: string, path: string];

const sold = (day: string, supplier: string, buyer = 'Ministry'): File => [
  'g-cloud-sales',
  salesFileOf([{ supplier, buyer, net: '10' }], day),
];

/** Whom each printed name means, by what it is in a line. */
async function meant(graph: Graph, role: string): Promise<string[]> {
  const links = await linksOf(graph, 'RESOLVES_TO');
  return links
    .filter(({ from }) => from.includes(`|${role}|`))
    .map(({ from, to }) => `${from.split('|')[2]} = ${to}`);
}

test('a trading name means whoever is found to trade under it, and nobody’s when another does too', async () => {
  const graph = await emptyGraph();
  await imported(graph, sold('2013-05-31', 'Huddle'));
  expect(await meant(graph, 'SUPPLIER')).toEqual(['Huddle = name-huddle']);
  await imported(graph, sold('2013-06-30', 'Ninian Solutions Ltd t/a Huddle'));
  expect(await meant(graph, 'SUPPLIER')).toContain('Huddle = name-ninian-solutions-ltd');
  await imported(graph, sold('2013-07-31', 'Corvus LLP t/a Huddle'));
  expect(await meant(graph, 'SUPPLIER')).toContain('Huddle = name-huddle');
});

test('a short form means whoever comes to carry a number under the long one', async () => {
  const graph = await emptyGraph();
  await imported(graph, sold('2013-05-31', 'Acme Ltd', 'Lambeth Council'));
  expect(await meant(graph, 'BUYER')).toEqual(['Lambeth Council = name-lambeth-council']);
  // In another role: names in one share a clue whatever they are looked up by.
  const parties = [
    {
      id: 'b',
      name: 'London Borough of Lambeth',
      roles: ['supplier'],
      identifier: { scheme: 'GB-COH', id: '04103211' },
    },
  ];
  const awards = [{ id: 'a', status: 'active', suppliers: [{ id: 'b', name: 'London Borough of Lambeth' }] }];
  const carrier = awardRelease('ocds-b5fd17-1', 'Ministry', { parties, awards });
  await imported(graph, ['contracts-ocds', releasesFile([carrier])]);
  expect(await meant(graph, 'BUYER')).toContain('Lambeth Council = GB-COH-04103211');
});

test.each([
  ['Leeds Town Council - Accounts Payable', 'Leeds Town Council'],
  ['Leeds Borough Council - Accounts Payable', 'Leeds Council'],
])('“%s”, known to nobody, means who comes to be known by a part of it', async (printed, known) => {
  const number = { scheme: 'GB-COH', id: '04103211' };
  const naming = (ocid: string, name: string, more: object) =>
    awardRelease(ocid, name, { parties: [{ id: 'b', name, roles: ['buyer'], ...more }] });
  const cell = releasesFile([naming('ocds-b5fd17-1', printed, {})]);
  const carrier = releasesFile([naming('ocds-b5fd17-2', known, { identifier: number })]);
  const graph = await emptyGraph();
  await imported(graph, ['contracts-ocds', cell]);
  await imported(graph, ['contracts-ocds', carrier]);
  const buyers = (await linksOf(graph, 'BOUGHT_BY')).map(({ from, to }) => [from, to]);
  expect(buyers).toEqual([
    ['ocds-b5fd17-1', 'GB-COH-04103211'],
    ['ocds-b5fd17-2', 'GB-COH-04103211'],
  ]);
});

test('a number leads to another over as many names as it takes', async () => {
  const [first, second, third] = ['04103211', '05212234', '06213338'].map((id) => ({ scheme: 'GB-COH', id }));
  const buyer = (ocid: string, name: string, [identifier, ...additionalIdentifiers]: object[]): File => {
    const parties = [{ id: 'b', name, roles: ['buyer'], identifier, additionalIdentifiers }];
    return ['contracts-ocds', releasesFile([awardRelease(ocid, name, { parties })])];
  };
  const graph = await emptyGraph();
  await imported(graph, buyer('ocds-b5fd17-1', 'Zenith Ltd', [first!, second!]));
  await imported(graph, buyer('ocds-b5fd17-2', 'Boreal Ltd', [third!]));
  await imported(graph, buyer('ocds-b5fd17-3', 'Corvus Ltd', [third!, second!]));
  // Printed again it is resolved by itself: the number it leads to stands two names away.
  await imported(graph, buyer('ocds-b5fd17-4', 'Boreal Ltd', [third!]));
  const buyers = (await linksOf(graph, 'BOUGHT_BY')).map(({ to }) => to);
  expect(buyers).toEqual(buyers.map(() => 'GB-COH-04103211'));
});
