import { expect, test } from 'vitest';
import { renewOld } from '../../../../seed/run/built-in.ts';
import { isOld } from '../../../../seed/store/publication.ts';
import { ask } from '../../../support/ask.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';
import { awardRelease, releasesFile } from '../../../support/releases-file.ts';

const PUBLISHED = ['2025-01-01T12:00:00Z', '2025-06-30T23:30:00Z', 'never'];

test('notices of an earlier program are given their day, once', async () => {
  const graph = await emptyGraph();
  const releases = PUBLISHED.map((date, at) => awardRelease(`ocds-old-${at}`, 'Courts', { date }));
  await imported(graph, ['contracts-ocds', releasesFile(releases)]);
  const days = async (): Promise<unknown> =>
    (await ask(graph, '{ notices(order: DATE_ASC) { nodes { date } } }'))['notices'].nodes;
  // An evening of UTC is the next day in London in summer.
  const dated = [{ date: null }, { date: '2025-01-01' }, { date: '2025-07-01' }];
  expect(await days()).toEqual(dated);
  expect(await isOld(graph)).toBe(false);
  await graph.write.command('MATCH (n:Notice) REMOVE n.publishedOn');
  await graph.write.command('MATCH (g:Graph) REMOVE g.noticeForm');
  expect(await days()).toEqual([]);
  expect(await isOld(graph)).toBe(true);
  await renewOld(graph);
  expect(await days()).toEqual(dated);
  const before = await graph.bookmark();
  await renewOld(graph);
  expect(await graph.bookmark()).toBe(before);
});
