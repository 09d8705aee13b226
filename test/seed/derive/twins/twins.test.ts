import { expect, test } from 'vitest';
import { checksum } from '../../../../seed/audit/checksum.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { linksOf } from '../../../support/facts-in.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';
import { awardRelease, releasesFile } from '../../../support/releases-file.ts';

const FINDER = 'ocds-b5fd17-1';
const TENDER = 'ocds-h6vhtk-1';
const BUYER = 'Borough Council';

const graphOf = async (...files: (readonly object[])[]): Promise<Graph> => {
  const graph = await emptyGraph();
  for (const releases of files) await imported(graph, ['contracts-ocds', releasesFile(releases)]);
  return graph;
};
const tender = (more: object) => ({ tender: { title: 'Resurfacing of the High Street', ...more } });
const on = (day: string) => ({ date: `${day}T00:00:00Z` });
const award = (amount: number, supplier: string) => ({
  awards: [{ id: '1', value: { amount, currency: 'GBP' }, suppliers: [{ id: 's', name: supplier }] }],
});

test('one reference of one buyer in two services is one purchase, counted where it stands higher, in any order', async () => {
  const files = [
    [awardRelease(FINDER, BUYER, tender({ id: 'HS-2025/01' }))],
    [awardRelease(TENDER, BUYER, tender({ id: 'hs 2025 01', title: 'Roads' }))],
  ];
  const graph = await graphOf(...files);
  expect(await linksOf(graph, 'SAME_PROCESS_AS')).toMatchObject([
    { from: FINDER, to: TENDER, method: 'REFERENCE', status: 'ACCEPTED', score: 97n },
  ]);
  const sum = await checksum(graph);
  expect(await checksum(await graphOf(...files.toReversed()))).toBe(sum);
});

test('title, time and supplier together make one purchase; the title alone makes a candidate', async () => {
  const one = awardRelease(FINDER, BUYER, { ...tender({}), ...award(7, 'Acme Ltd') });
  const same = awardRelease(TENDER, BUYER, {
    ...tender({ title: 'RESURFACING OF THE HIGH STREET.' }),
    ...award(9, 'ACME LIMITED'),
  });
  const links = await linksOf(await graphOf([one], [same]), 'SAME_PROCESS_AS');
  expect(links).toMatchObject([{ method: 'TITLE_AND_AWARD', status: 'ACCEPTED' }]);
  const other = { ...same, ...award(9, 'Boreal Ltd') };
  expect(await linksOf(await graphOf([one], [other]), 'SAME_PROCESS_AS')).toMatchObject([
    { method: 'TITLE', status: 'CANDIDATE' },
  ]);
});

test('one title at other times, of another buyer or in one service is another purchase', async () => {
  const one = awardRelease(FINDER, BUYER, tender({}));
  const others = [
    awardRelease(TENDER, BUYER, { ...tender({}), ...on('2025-06-01') }),
    awardRelease('ocds-h6vhtk-2', 'Other Council', tender({})),
    awardRelease('ocds-b5fd17-2', BUYER, tender({})),
  ];
  expect(await linksOf(await graphOf([one], others), 'SAME_PROCESS_AS')).toEqual([]);
});

test('where a process has two equals in the other service nobody can say which is which', async () => {
  const one = awardRelease(FINDER, BUYER, tender({}));
  const two = [1, 2].map((number) => awardRelease(`ocds-h6vhtk-${number}`, BUYER, tender({})));
  const links = await linksOf(await graphOf([one], two), 'SAME_PROCESS_AS');
  expect(links.map(({ status }) => status)).toEqual(['CANDIDATE', 'CANDIDATE']);
});

test('one reference with awards to different suppliers is left to a person', async () => {
  const reference = tender({ id: 'HS-2025/01' });
  const graph = await graphOf(
    [awardRelease(FINDER, BUYER, { ...reference, ...award(7, 'Acme Ltd') })],
    [awardRelease(TENDER, BUYER, { ...reference, ...award(9, 'Boreal Ltd') })],
  );
  expect(await linksOf(graph, 'SAME_PROCESS_AS')).toMatchObject([
    { status: 'CANDIDATE', reason: 'one buyer, one reference HS-2025/01; awards differ' },
  ]);
});
