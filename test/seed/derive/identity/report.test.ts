import { beforeAll, expect, test } from 'vitest';
import measured from '../../../../seed/derive/identity/measured.json' with { type: 'json' };
import { resolvedByMethod } from '../../../../seed/derive/identity/report.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { buyergraph } from '../../../support/command.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';
import { registerFile } from '../../../support/register-file.ts';
import { awardRelease, releasesFile } from '../../../support/releases-file.ts';
import { salesFileOf } from '../../../support/sales-file.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
  const lines = [
    { buyer: 'Ministry', supplier: 'Boreal', net: '10' },
    { buyer: 'MINISTRY.', supplier: 'Boreal', net: '5' },
    { buyer: 'Ministry', supplier: 'Boreal', net: '1.5' },
    { buyer: 'Some Shire', supplier: 'Boreal', net: '1' },
  ];
  await imported(graph, ['govuk-organisations', registerFile([{ slug: 'ministry' }, { slug: 'courts' }])]);
  await imported(graph, ['g-cloud-sales', salesFileOf(lines, '2014-01-31')]);
  const releases = ['1', '2'].map((end) => awardRelease(`ocds-b5fd17-${end}`, 'Ministry and Courts'));
  await imported(graph, ['contracts-ocds', releasesFile(releases)]);
});

test('each source says by which method its names were resolved, with what is printed with them', async () => {
  const rows = (await resolvedByMethod(graph)).map(
    ({ dataset, role, method, names, lines, invoicedE4, processes, awards }) =>
      [dataset, role, method, names, lines, invoicedE4 / 10_000n, processes, awards].join(' '),
  );
  expect(rows).toEqual([
    'contracts-ocds BUYER ONE_OF_SEVERAL 1 0 0 2 0',
    'contracts-ocds SUPPLIER OWN_NAME 1 0 0 0 2',
    'g-cloud-sales BUYER EXACT_NAME 1 2 11 0 0',
    'g-cloud-sales BUYER NORMALISED_NAME 1 1 5 0 0',
    'g-cloud-sales BUYER OWN_NAME 1 1 1 0 0',
    'g-cloud-sales SUPPLIER OWN_NAME 1 4 17 0 0',
  ]);
});

test('a later release of the sales takes the invoiced money along, and the names of both count', async () => {
  const later = salesFileOf([{ buyer: 'Ministry', supplier: 'Boreal', net: '7' }], '2014-02-28');
  await imported(graph, ['g-cloud-sales', later]);
  const row = (await resolvedByMethod(graph)).find(({ method }) => method === 'EXACT_NAME');
  expect(row).toMatchObject({ names: 2, lines: 3, invoicedE4: 70_000n });
});

test('the command prints the rows, and how often the methods are right as measured', async () => {
  const { status, out, said } = await buyergraph('identity-report', '--format', 'csv');
  expect(status).toBe(0);
  expect(out).toMatch(/^source,role,method,names,lines,invoiced_gbp,processes,awards\r\n/);
  expect(out).toContain('contracts-ocds,buyer,ONE_OF_SEVERAL,1,0,0.00,2,0\r\n');
  const figures = `precision ${measured.precision}, recall ${measured.recall}`;
  expect(said).toContain(figures);
  const { precision, recall } = measured.names.imported.heldBack;
  expect(said).toContain(`through an import precision ${precision}, recall ${recall}`);
  expect(said).toMatch(/ACRONYM \d+ found, precision 1/);
  expect((await buyergraph('identity-report')).out).toContain(figures);
});
