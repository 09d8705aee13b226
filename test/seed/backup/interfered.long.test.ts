import { existsSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { restoreBackup } from '../../../seed/backup/restore.ts';
import { takeBackup } from '../../../seed/backup/take.ts';
import { writeBatch } from '../../../seed/backup/write.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { richGraph } from '../../server/rich-graph.ts';
import { empty } from '../../support/empty.ts';
import { noProgress } from '../../support/imported.ts';
import { aPath, headerIn, linesIn, restored, standingOf, stateOf, withEnd } from './backup-file.ts';

let graph: Graph;
let path: string;
let before: Awaited<ReturnType<typeof stateOf>>;

beforeAll(async () => {
  graph = await richGraph();
  before = await stateOf(graph);
  path = aPath();
  await takeBackup(graph, path, noProgress);
});

test('a graph that somebody writes to meanwhile is not backed up', async () => {
  await empty(graph);
  await restored(graph, path);
  const other = aPath();
  const write = () => graph.write.transaction((tx) => tx.run('restore-clear-links', { limit: 0 }));
  const meddled: Graph = {
    ...graph,
    read: graph.read,
    stream: (statement, params) => {
      const rows = graph.stream(statement, params);
      return (async function* meddling() {
        await write();
        yield* rows;
      })();
    },
  };
  await expect(takeBackup(meddled, other, noProgress)).rejects.toThrow('written to while it was backed up');
  expect([existsSync(other), existsSync(`${other}.part`)]).toEqual([false, false]);
});

test('what something else writes meanwhile is noticed, and the graph stays marked', async () => {
  await empty(graph);
  const command: Graph['write']['command'] = async (...asked) => {
    await graph.write.command(...asked);
    await graph.write.command("MERGE (:Clue {id: 'of somebody else'})");
  };
  await graph.write.command('DROP CONSTRAINT clue_id');
  const meddled: Graph = { ...graph, read: graph.read, write: { ...graph.write, command } };
  await expect(restoreBackup(meddled, path, noProgress)).rejects.toThrow(
    'something else wrote to it meanwhile',
  );
  expect((await standingOf(graph))?.restoring).toBe('backup.ndjson.gz');
});

test('half of a graph is taken away first, and the version goes on from there', async () => {
  await empty(graph);
  await graph.write.transaction((tx) => tx.run('restore-begin', { file: 'backup.ndjson.gz' }));
  const lines = linesIn(path);
  await writeBatch(graph, lines.slice(0, lines.length / 2));
  await writeBatch(graph, [{ node: ['Organisation', 'Buyer'], is: { id: 'of another backup' } }]);
  const [half] = await graph.read('graph-version', {});
  await restored(graph, path);
  expect(await stateOf(graph)).toEqual(before);
  const [after] = await graph.read('graph-version', {});
  expect(after!.version).toBeGreaterThan(half!.version);
  expect(after!.version).toBeGreaterThan(BigInt(Number(headerIn(path).graph['version'])));
});

test('what cannot be written leaves the graph marked', async () => {
  await empty(graph);
  const lines = linesIn(path);
  const link = lines.find((line) => 'link' in line);
  const said = [
    headerIn(path),
    ...lines.filter((line) => line !== link),
    { ...link, to: ['Organisation', 'nobody'] },
  ];
  await expect(restored(graph, withEnd(said))).rejects.toThrow(/a backup writes/);
  expect((await standingOf(graph))?.restoring).toBe('backup.ndjson.gz');
  await restored(graph, path);
  expect(await stateOf(graph)).toEqual(before);
});
