import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { rawLoad } from '../../bench/raw-load.ts';
import type { Header } from '../../seed/backup/form.ts';
import { linksIn, nodesIn } from '../../seed/backup/header.ts';
import { takeBackup } from '../../seed/backup/take.ts';
import { SILENT } from '../../seed/progress.ts';
import { loadSynthetic } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { emptyGraph } from '../support/graph.ts';

let graph: Graph;
let path: string;
let header: Header;

beforeAll(async () => {
  graph = await emptyGraph();
  await loadSynthetic(graph, { lines: 300, seed: 1 });
  path = join(await mkdtemp(join(tmpdir(), 'buyergraph-raw-')), 'graph.ndjson.gz');
  ({ header } = await takeBackup(graph, path, SILENT));
  await emptyGraph();
});

test('the plain loader makes as many nodes and relationships of each kind as the importer left', async () => {
  expect(header.nodes['SpendLine']).toBe(300);
  expect(await rawLoad(graph, path)).toBeGreaterThan(0);
  expect(await nodesIn(graph)).toEqual(header.nodes);
  expect(await linksIn(graph)).toEqual(header.links);
});
