import { expect, test } from 'vitest';
import { emptyGraph } from '../../support/graph.ts';
import { importedTogether } from '../../support/imported.ts';
import { registerFile } from '../../support/register-file.ts';
import { salesFileOf } from '../../support/sales-file.ts';

test('the seconds of a command’s reports are together what it took', async () => {
  const graph = await emptyGraph();
  const lines = Array.from({ length: 1_500 }, () => ({ buyer: 'Courts', supplier: 'Acme', net: '10' }));
  const start = performance.now();
  const reports = await importedTogether(graph, [
    ['govuk-organisations', registerFile([{ slug: 'courts' }], '2015-01-01')],
    ['g-cloud-sales', salesFileOf(lines, '2014-01-31')],
    ['g-cloud-sales', salesFileOf(lines.slice(1), '2014-02-28')],
  ]);
  const took = (performance.now() - start) / 1_000;
  const told = reports.reduce((sum, { seconds }) => sum + seconds, 0);
  // What is done before a report is begun, to open a file, is in none; each is rounded.
  expect(told).toBeGreaterThan(took * 0.9);
  expect(told).toBeLessThan(took + 0.01 * reports.length);
});
