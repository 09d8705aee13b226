import { deepStrictEqual } from 'node:assert';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sumOf } from '../seed/backup/form.ts';
import { linksIn, nodesIn } from '../seed/backup/header.ts';
import { takeBackup } from '../seed/backup/take.ts';
import { SILENT } from '../seed/progress.ts';
import { writeHeavySales } from './heavy-sales.ts';
import { runImport } from './import-run.ts';
import { withNeo4j, type Side } from './own-neo4j.ts';
import { rawLoad } from './raw-load.ts';

export const RAW_HEAD = [
  'lines',
  'nodes',
  'links',
  'importer s',
  'raw s',
  'importer / raw',
  'importer MB',
  'disk MB',
  'disk MB raw',
] as const;

/** What the files of a Neo4j take that has stopped: all is in the store then, and the log of transactions has been cut. */
async function diskMb(home: string): Promise<number> {
  const found = await readdir(join(home, 'neo4j', 'data'), { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(({ parentPath, name }) => stat(join(parentPath, name))));
  return Math.round(sizes.reduce((sum, { size }) => sum + size, 0) / 1e6);
}

/** The same as `withNeo4j`, and what then is on disk. */
const weighed = <T>(work: (side: Side) => Promise<T>): Promise<T & { mb: number }> =>
  withNeo4j(async (side) => {
    const done = await work(side);
    // The last one to let go of it waits until it has stopped, and it makes a checkpoint as it stops.
    await side.graph.close();
    return { ...done, mb: await diskMb(side.home) };
  });

/** Imports made-up sales through the command line, and leaves what then is in the graph in a backup. */
const imported = (lines: number, backup: string) =>
  weighed(async ({ graph, home }) => {
    const path = join(home, 'g-cloud-sales-2025-01-31.csv');
    const total = await writeHeavySales(path, { lines, restated: 0 });
    const { isWell, seconds, memoryMb, report } = await runImport(home, 'g-cloud-sales', path);
    const isRight = isWell && Number(report.controlTotal) === Number(total);
    const { header } = await takeBackup(graph, backup, SILENT);
    return { isRight, seconds, memoryMb, header };
  });

/** Writes the same nodes and relationships as a plain loader would. Its time says nothing unless they are as many. */
const loaded = (backup: string, expected: object) =>
  weighed(async ({ graph }) => {
    const seconds = await rawLoad(graph, backup);
    const found = { nodes: await nodesIn(graph), links: await linksIn(graph) };
    deepStrictEqual(found, expected, 'the plain loader made another graph');
    return { seconds };
  });

/** An import through the command line against raw UNWIND of the same nodes and links. @returns a row of RAW_HEAD. */
export async function scaleRaw(lines: number): Promise<{ isRight: boolean; row: (string | number)[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'buyergraph-raw-file-'));
  try {
    const backup = join(folder, 'graph.ndjson.gz');
    const { isRight, header, ...ours } = await imported(lines, backup);
    const { nodes, links } = header;
    const raw = await loaded(backup, { nodes, links });
    const ratio = (ours.seconds / raw.seconds).toFixed(2);
    const row = [lines, sumOf(nodes), sumOf(links), ours.seconds.toFixed(1), raw.seconds.toFixed(1), ratio];
    return { isRight, row: [...row, ours.memoryMb, ours.mb, raw.mb] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
