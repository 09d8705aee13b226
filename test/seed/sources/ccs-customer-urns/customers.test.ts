import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ccsCustomerUrns } from '../../../../seed/sources/ccs-customer-urns/index.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { ask } from '../../../support/ask.ts';
import { checked } from '../../../support/checked.ts';
import { nodesOf } from '../../../support/facts-in.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';
import { registerFile } from '../../../support/register-file.ts';
import { salesFileOf } from '../../../support/sales-file.ts';

const LIST = [
  'cloudstore-buyer\tname\tsector\tsubsector',
  '10000001\tMinistry\tCentral Government\t',
  '10000002\tAnytown Council\tLocal Government\t',
  '10000003\tSt Mary’s School\tEducation\tPrimary Schools',
  '10000004\tSt Mary’s School\tEducation\tPrimary Schools',
  '10000005\tOffice of Tides\tOT\tCentral Government',
].join('\n');

function fileOf(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-urns-')), 'list.tsv');
  writeFileSync(path, text);
  return path;
}

async function told(...lists: string[]): Promise<Graph> {
  const graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', registerFile([{ slug: 'ministry' }])]);
  for (const list of lists) await imported(graph, ['ccs-customer-urns', fileOf(list)]);
  return graph;
}

const nameBy = async (graph: Graph, by: string): Promise<unknown> =>
  (await ask(graph, `{ organisation(by: ${by}) { slug name identifiers { scheme value } } }`)).organisation;

test('a customer whom the register lists is that body, with one more number', async () => {
  const graph = await told(LIST);
  expect(await nameBy(graph, '{ identifier: { scheme: "GB-CCS-URN", value: "10000001" } }')).toMatchObject({
    slug: 'ministry',
    identifiers: expect.arrayContaining([{ scheme: 'GB-CCS-URN', value: '10000001' }]),
  });
});

test('a buyer printed as a customer is called is that customer, unless two are called so', async () => {
  const graph = await told(LIST);
  const sales = salesFileOf([
    { buyer: 'ANYTOWN COUNCIL', supplier: 'Acme', net: '1' },
    { buyer: 'St Mary’s School', supplier: 'Acme', net: '1' },
  ]);
  await imported(graph, ['g-cloud-sales', sales]);
  const { invoiced } = await ask(
    graph,
    '{ invoiced { groups(by: [BUYER]) { nodes { buyer { identifiers { value } } } } } }',
  );
  const numbers = invoiced.groups.nodes.map(({ buyer }: { buyer: { identifiers: { value: string }[] } }) =>
    buyer.identifiers.map(({ value }) => value),
  );
  expect(numbers).toEqual(expect.arrayContaining([['10000002'], []]));
});

test('the same list again writes nothing, and one corrected replaces what it said', async () => {
  const graph = await told(LIST);
  const path = fileOf(LIST);
  await imported(graph, ['ccs-customer-urns', path]);
  const before = await graph.bookmark();
  expect(await imported(graph, ['ccs-customer-urns', path])).toMatchObject({ created: 0, unchanged: 5 });
  expect(await graph.bookmark()).toBe(before);
  const corrected = LIST.replace('Anytown Council', 'Anytown Borough Council');
  expect(await imported(graph, ['ccs-customer-urns', fileOf(corrected)])).toMatchObject({
    created: 1,
    retired: 1,
  });
  expect((await nodesOf(graph, 'Mention')).map(({ raw }) => raw)).not.toContain('Anytown Council');
});

test('finds the sector where an acronym stands before it, and reports what has no number or name', async () => {
  const { records: customers, rejections } = await checked(
    ccsCustomerUrns,
    fileOf(
      `${LIST.replace('Office of Tides', 'Office of Tides &amp; Waves')}\n1234\tShort\t\t\n10000006\t\t\t\n10000001\tAgain\t\t`,
    ),
  );
  expect(customers.at(-1)).toEqual({
    urn: '10000005',
    name: 'Office of Tides & Waves',
    sector: 'Central Government',
  });
  expect(rejections.map(({ reason }) => reason)).toEqual(['URN_UNREADABLE', 'NAME_MISSING', 'URN_REPEATED']);
});
