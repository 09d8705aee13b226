import type { ParamsOf } from '../../../src/graph/catalogue.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import type { Progress } from '../../progress.ts';
import { LINES_A_TRANSACTION, transactionsOf } from '../../values/portions.ts';
import { markSuppliers } from '../rollups/mark.ts';
import { windowsOf } from './windows.ts';

/**
 * Until when the lines of a version that is being loaded will be known once it is, by month; they are written with
 * that, and nobody is answered from them before they are published.
 */
export async function windowsOnceLoaded(
  graph: Graph,
  versionId: string,
): Promise<ReadonlyMap<string, string>> {
  const versions = await graph.read('dataset-versions', {});
  const loaded = versions.map((one) => (one.id === versionId ? { ...one, status: 'LOADED' } : one));
  return new Map(
    windowsOf(loaded)
      .filter((window) => window.versionId === versionId)
      .map(({ period, knownTo }) => [period, knownTo]),
  );
}

type Windows = ParamsOf<'lines-window'>;

/**
 * A transaction is not applied at one moment: who reads meanwhile may see one property of a line changed and another not
 * yet. So that every mixture says what the published state does, each property has a transaction of its own.
 */
async function changeWindows(graph: Graph, windows: Windows): Promise<void> {
  await graph.write.transaction(async (tx) => void (await tx.run('lines-keep', windows)));
  await graph.write.transaction(async (tx) => void (await tx.run('lines-change', windows)));
  await graph.write.transaction(async (tx) => {
    const found = await tx.run('lines-window', windows);
    await markSuppliers(
      tx,
      found.map(({ supplierId }) => supplierId),
    );
  });
}

/** Lets each line say until when it is known, and marks whom that concerns. */
export async function deriveWindows(graph: Graph, next: bigint, progress: Progress): Promise<void> {
  const wrong = await graph.read('lines-out-of-window', {
    windows: windowsOf(await graph.read('dataset-versions', {})),
  });
  progress.begin(
    'closing what later versions replace',
    wrong.reduce((sum, { lines }) => sum + lines, 0),
  );
  for (const part of transactionsOf(wrong)) {
    const windows = part.map(({ versionId, period, knownTo }) => ({ versionId, period, knownTo }));
    await changeWindows(graph, { windows, next, limit: LINES_A_TRANSACTION });
    progress.advance(part.reduce((sum, { lines }) => sum + Math.min(lines, LINES_A_TRANSACTION), 0));
  }
  progress.end();
}
