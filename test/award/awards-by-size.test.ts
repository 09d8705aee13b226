import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { salesFileOf } from '../support/sales-file.ts';
import { rowsOf } from '../support/saved-answer.ts';

test('awards by size, one row for each size, currency and VAT basis', async () => {
  const graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', registerFile([{ slug: 'courts' }])]);
  const parties = [
    { id: 's', name: 'Acme Ltd', roles: ['supplier'], details: { scale: 'sme' } },
    { id: 't', name: 'Boreal Ltd', roles: ['supplier'] },
  ];
  const to = (id: string, amount: number, suppliers: object[]) => ({
    id,
    value: { amount, currency: 'GBP' },
    suppliers,
  });
  const awards = [to('1', 5, [parties[0]!]), to('2', 7, parties), to('3', 11, [])];
  const release = awardRelease('ocds-b5fd17-1', 'Courts', { parties, awards });
  await imported(graph, ['contracts-ocds', releasesFile([release])]);
  const basis = { currency: 'GBP', vat: 'UNKNOWN' };
  expect(await rowsOf(graph, 'awards-by-size', { buyer: 'courts' })).toEqual([
    {
      size: 'UNKNOWN',
      awards: 2,
      sole_amount: '11.00',
      shared_awards: 1,
      shared_upper: '7.00',
      ...basis,
    },
    { size: 'SME', awards: 2, sole_amount: '5.00', shared_awards: 1, shared_upper: '7.00', ...basis },
  ]);
});

test('a buyer nobody knows is said, not taken for one without awards', async () => {
  const graph = await emptyGraph();
  await expect(rowsOf(graph, 'awards-by-size', { buyer: 'nobody' })).rejects.toThrow(/Nobody is known as/);
});

test('a question for SMEs takes in micro, small and medium ones on both planes, and groups stay as stated', async () => {
  const graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', registerFile([{ slug: 'courts' }])]);
  const parties = ['micro', 'sme', 'large'].map((scale) => ({
    ...{ id: scale, name: `${scale} Trial Ltd`, roles: ['supplier'], details: { scale } },
  }));
  const awards = parties.map((one, n) => ({
    ...{ id: String(n), value: { amount: 10 ** n, currency: 'GBP' }, suppliers: [one] },
  }));
  const release = awardRelease('ocds-b5fd17-1', 'Courts', { parties, awards });
  await imported(graph, ['contracts-ocds', releasesFile([release])]);
  const lines = (['Micro', 'SME', 'Large'] as const).map((size, n) => ({
    ...{ buyer: 'Courts', supplier: `${size} Sales Ltd`, size, net: String(10 ** n) },
  }));
  await imported(graph, ['g-cloud-sales', salesFileOf(lines)]);
  const groups = 'groups(by: SIZE) { nodes { size records { nodes { id } } } }';
  const { promised, invoiced, courts } = await ask(
    graph,
    `{
      promised: awarded(filter: {size: SME}) { totals { upperBound } ${groups} }
      invoiced(filter: {size: SME, sizeBasis: AS_REPORTED}) { total { net } groups(by: [SIZE]) { nodes { size records { nodes { id } } } } }
      courts: suppliersAcrossBodies(parent: "courts", minBodies: 1, size: SME, sizeBasis: AS_REPORTED, includeParent: true) { suppliers { nodes { net } } }
    }`,
  );
  expect(promised.totals).toEqual([{ upperBound: '11.00' }]);
  expect(invoiced.total).toEqual({ net: '11.00' });
  expect(courts.suppliers.nodes).toEqual([{ net: '10.00' }, { net: '1.00' }]);
  for (const { nodes } of [promised.groups, invoiced.groups]) {
    expect(nodes.map(({ size }: { size: string }) => size)).toEqual(['SME', 'MICRO']);
    for (const { records } of nodes) expect(records.nodes).toHaveLength(1);
  }
});
