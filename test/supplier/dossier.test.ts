import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { salesFileOf } from '../support/sales-file.ts';
import { rowsOf } from '../support/saved-answer.ts';

const ACME = {
  id: 's',
  name: 'Acme Ltd',
  roles: ['supplier'],
  identifier: { scheme: 'GB-COH', id: '04103211' },
  details: { scale: 'micro' },
};

async function told() {
  const graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', registerFile([{ slug: 'courts' }])]);
  const line = { buyer: 'Courts', supplier: 'Acme Limited', net: '120.5', size: 'SME' } as const;
  await imported(graph, [
    'g-cloud-sales',
    salesFileOf([line, { ...line, supplier: 'Boreal Ltd', net: '9' }]),
  ]);
  const documents = [{ id: 'd', documentType: 'awardNotice', url: 'https://example.org/notice/1' }];
  const awards = [
    {
      id: '1',
      date: '2025-02-03',
      value: { amount: 7, currency: 'GBP' },
      suppliers: [{ id: 's', name: 'Acme Ltd' }],
      documents,
    },
  ];
  const release = awardRelease('ocds-b5fd17-1', 'Courts', { parties: [ACME], awards });
  await imported(graph, ['contracts-ocds', releasesFile([release])]);
  return graph;
}

test('a dossier has names, numbers, sizes, what was paid and what was promised, each with source and day', async () => {
  const rows = await rowsOf(await told(), 'supplier-dossier', { supplier: 'GB-COH:04103211' });
  expect(rows).toEqual([
    {
      kind: 'AWARDED',
      value: 'Work ocds-b5fd17-1: 7 GBP',
      source: 'https://example.org/notice/1',
      date: '2025-02-03',
    },
    { kind: 'IDENTIFIER', value: 'GB-COH:04103211', source: 'names', date: null },
    { kind: 'INVOICED', value: '120.50 in 2013/14', source: 'g-cloud-sales', date: '2013-04' },
    { kind: 'NAME', value: 'Acme Limited', source: 'names', date: null },
    { kind: 'NAME', value: 'Acme Ltd', source: 'names', date: null },
    { kind: 'SIZE', value: 'SME', source: 'g-cloud-sales@2014-01-31', date: '2013-04' },
    {
      kind: 'SIZE',
      value: 'MICRO',
      source: 'https://example.org/notice/1',
      date: '2025-02-03',
    },
  ]);
  expect(await ask(await told(), '{ dossier(supplier: "nobody") { nodes { kind } } }')).toEqual({
    dossier: null,
  });
});

test('what was paid to a supplier without any award known is untied; what has one is not', async () => {
  const rows = await rowsOf(await told(), 'untied-spend', { buyer: 'courts' });
  expect(rows).toEqual([
    {
      supplier: 'Boreal Ltd',
      buyer_slug: 'courts',
      net: '9.00',
      lines: 1,
      first_month: '2013-04',
      last_month: '2013-04',
    },
  ]);
});

test('a supplier has its contracts, awards and lots, an organisation what was bought for it', async () => {
  const question = `{
    supplier(by: { name: "Acme Ltd" }) { contracts { nodes { ocid } } awards { nodes { value { amount } } } lots { slug } }
    organisation(by: { slug: "courts" }) { contracts { nodes { ocid } } awards { nodes { ocid } } opportunities { nodes { ocid } } }
  }`;
  expect(await ask(await told(), question)).toEqual({
    supplier: {
      contracts: { nodes: [{ ocid: 'ocds-b5fd17-1' }] },
      awards: { nodes: [{ value: { amount: '7.00' } }] },
      lots: [],
    },
    organisation: {
      contracts: { nodes: [{ ocid: 'ocds-b5fd17-1' }] },
      awards: { nodes: [{ ocid: 'ocds-b5fd17-1' }] },
      opportunities: { nodes: [] },
    },
  });
});
