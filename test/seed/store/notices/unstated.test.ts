import { expect, test } from 'vitest';
import { nodesOf } from '../../../support/facts-in.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';
import { awardRelease, releasesFile } from '../../../support/releases-file.ts';

const changed = (id: string, awards: object[]) =>
  awardRelease('ocds-b5fd17-1', 'Ministry', {
    ...{ id, date: '2025-02-01T00:00:00Z', tag: ['contractAmendment'], awards },
    contracts: [{ id: 'c', awardID: '1', amendments: [{ id: 'a' }] }],
  });

test('an import says which awards and contracts are only amended, until a notice states them', async () => {
  const graph = await emptyGraph();
  const said = async (...releases: object[]): Promise<string[]> =>
    (await imported(graph, ['contracts-ocds', releasesFile(releases)])).notes;
  const amended = { id: '1', status: 'active', amendments: [{ id: 'a' }] };
  expect(await said(changed('2', [amended, { id: '2' }]))).toEqual([
    'Only named or amended, stated by no notice that is loaded, and so in no figure: award 1 of ocds-b5fd17-1 and 2 more.',
  ]);
  const stated = awardRelease('ocds-b5fd17-1', 'Ministry', {
    contracts: [{ id: 'c', awardID: '1', value: { amount: 7 } }],
  });
  expect(await said(stated)).toEqual([
    'Only named or amended, stated by no notice that is loaded, and so in no figure: award 2 of ocds-b5fd17-1.',
  ]);
});

test.each([
  ['is bare and its award only amended', { amendments: [{ id: 'a' }] }, {}, 0],
  ['is bare and its award is stated', { suppliers: [{ name: 'Acme' }] }, {}, 1],
  [
    'states a value, and its award is only amended',
    { amendments: [{ id: 'a' }] },
    { value: { amount: 7 } },
    1,
  ],
  ['states its signature, and its award nothing', {}, { dateSigned: '2025-01-01' }, 1],
])('a contract that %s', async (_, award, contract, contracts) => {
  const graph = await emptyGraph();
  const release = awardRelease('ocds-b5fd17-1', 'Ministry', {
    awards: [{ id: '1', ...award }],
    contracts: [{ id: 'c', awardID: '1', status: 'active', ...contract }],
  });
  await imported(graph, ['contracts-ocds', releasesFile([release])]);
  expect(await nodesOf(graph, 'Contract')).toHaveLength(contracts);
});
