import { expect, test } from 'vitest';
import { loadStatements } from '../../seed/run/built-in.ts';
import { aGraph } from '../support/a-graph.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { rowsOf } from '../support/saved-answer.ts';

const DECIDED = '2024-01-01T00:00:00Z';

const announced = (ocid: string, buyer: string, on: string) =>
  awardRelease(ocid, buyer, {
    date: `${on}T00:00:00Z`,
    awards: [{ id: '1', status: 'active', date: DECIDED, suppliers: [{ id: 's', name: 'Acme Ltd' }] }],
  });

test('a department has thirty days to announce an award, a council perhaps ninety', async () => {
  const graph = await aGraph()
    .organisation('ministry', { format: 'Ministerial department' })
    .organisation('council', { format: 'Other' });
  const releases = [
    announced('ocds-b5fd17-1', 'Ministry', '2024-01-31'),
    announced('ocds-b5fd17-2', 'Ministry', '2024-02-01'),
    announced('ocds-b5fd17-3', 'Council', '2024-02-01'),
  ];
  await imported(graph, ['contracts-ocds', releasesFile(releases)]);
  await loadStatements(graph);
  const told = async (buyer: string, withinDays = '') =>
    (await rowsOf(graph, 'late-awards', { buyer, withinDays })).map((row) => [
      row['days'],
      row['allowed_days'],
      row['is_late'],
    ]);
  expect(await told('ministry')).toEqual([
    [31, 30, true],
    [30, 30, false],
  ]);
  expect(await told('council')).toEqual([[31, null, null]]);
  expect(await told('council', '31')).toEqual([[31, 31, false]]);
});
