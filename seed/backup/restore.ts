import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { canonicalJson } from '../../src/canonical-json.ts';
import { BuyergraphError, invariant } from '../../src/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ensureSchema } from '../../src/graph/schema.ts';
import { BELIEVED_MS, whyUnfit } from '../../src/graph/standing.ts';
import type { Progress } from '../progress.ts';
import { storedProperties, sumOf, type Header } from './form.ts';
import { linksIn, nodesIn } from './header.ts';
import { everyNodeCounted } from './statements.ts';
import { linesOf, verified } from './verified.ts';
import { batchesOf, writeBatch } from './write.ts';

const CLEARED_AT_ONCE = 20_000;

/**
 * Whether a restore was cut short: it leaves a graph marked, and only such a one may be emptied here.
 * @throws BuyergraphError for a newer program's.
 */
async function isHalf(graph: Graph): Promise<boolean> {
  const reason = await whyUnfit(graph);
  if (reason?.code === 'SETUP_FAILED') throw reason;
  return reason !== null;
}

async function assertEmpty(graph: Graph): Promise<void> {
  const [all] = await graph.read(everyNodeCounted, {});
  const [state] = await graph.read('graph-standing', {});
  const nodes = (all?.count ?? 0) - (state ? 1 : 0);
  if (nodes === 0) return;
  throw new BuyergraphError(
    'SETUP_FAILED',
    `This graph is not empty: it has ${nodes.toLocaleString('en-GB')} nodes, and a backup is restored only into an empty ` +
      'one. Name a new folder in BUYERGRAPH_HOME, or an empty database by NEO4J_URI. Restore before the first start, or ' +
      'start with BUYERGRAPH_SAMPLE=off: the sample counts as well.',
  );
}

const CLEARING = ['restore-clear-links', 'restore-clear-nodes'] as const;

async function clear(graph: Graph, progress: Progress): Promise<void> {
  progress.begin('Removing what an interrupted restore left', null);
  for (const statement of CLEARING)
    for (let left = true; left;) {
      const [row] = await graph.write.transaction((tx) => tx.run(statement, { limit: CLEARED_AT_ONCE }));
      progress.advance(row?.deleted ?? 0);
      left = row !== undefined && row.deleted > 0;
    }
  progress.end();
}

/** After this nobody asks the graph, and it is empty. */
async function begin(graph: Graph, path: string, progress: Progress): Promise<void> {
  const half = await isHalf(graph);
  if (!half) await assertEmpty(graph);
  await graph.write.transaction((tx) => tx.run('restore-begin', { file: basename(path) }));
  // A server that serves this graph has looked again by then.
  await pause(2 * BELIEVED_MS);
  if (half) await clear(graph, progress);
}

/** The next batch is read while one is written. */
async function load(graph: Graph, path: string, progress: Progress): Promise<void> {
  let writing = Promise.resolve();
  for await (const batch of batchesOf(linesOf(path))) {
    await writing;
    writing = writeBatch(graph, batch).then(() => progress.advance(batch.length));
    // It is awaited above or below; until then its failure is not unheard of.
    writing.catch(() => undefined);
  }
  await writing;
}

async function assertWhole(graph: Graph, { nodes, links }: Header): Promise<void> {
  const found = [await nodesIn(graph), await linksIn(graph)];
  // A program may list its labels in another order than the one that wrote the file.
  if (canonicalJson(found) === canonicalJson([nodes, links])) return;
  throw new BuyergraphError(
    'SETUP_FAILED',
    'The graph has other things in it than the backup: something else wrote to it meanwhile. End that, and run the ' +
      'restore again; it begins anew.',
  );
}

/**
 * Reads a backup into an empty graph, or anew into one where that was interrupted. From its first write until it is whole
 * the graph is marked, and nobody else is served or may write.
 * @throws BuyergraphError with nothing written for a file that is not a whole backup, and for a graph that is not empty.
 */
export async function restoreBackup(graph: Graph, path: string, progress: Progress): Promise<Header> {
  const header = await verified(path, progress);
  await begin(graph, path, progress);
  await ensureSchema(graph, { onlyKeys: true });
  progress.begin('Restoring', sumOf(header.nodes) + sumOf(header.links));
  await load(graph, path, progress);
  progress.end();
  await assertWhole(graph, header);
  await ensureSchema(graph);
  const { version, ...stored } = storedProperties(header.graph);
  invariant(typeof version === 'bigint', 'a graph has a version');
  await graph.write.transaction((tx) => tx.run('restore-end', { stored, version }));
  return header;
}
