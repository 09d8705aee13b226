import type { Graph } from '../../../src/graph/graph.ts';
import type { Progress } from '../../progress.ts';
import { chunked } from '../rollups/chunks.ts';
import { recount } from '../rollups/recount.ts';
import { windowsOf } from './windows.ts';

/**
 * Lets each line say until when it is known, and counts the rollups of whom that concerns.
 * @returns whose rollups were counted, by the hierarchy as it is now.
 */
export async function deriveWindows(graph: Graph, progress: Progress): Promise<ReadonlySet<string>> {
  const windows = windowsOf(await graph.read('dataset-versions', {}));
  const suppliers = await graph.read('lines-out-of-window', { windows });
  const knownTo = Object.fromEntries(
    windows.map(({ versionId, period, knownTo: until }) => [`${versionId} ${period}`, until]),
  );
  const totals = Map.groupBy(suppliers, ({ supplierId }) => supplierId);
  const summed = [...totals].map(([supplierId, rows]) => ({
    supplierId,
    lines: rows.reduce((sum, { lines }) => sum + lines, 0),
  }));
  progress.begin('counting', summed.length);
  for (const supplierIds of chunked(summed)) {
    await graph.write.transaction(async (tx) => {
      await tx.run('lines-window', { supplierIds, knownTo });
      await recount(tx, supplierIds);
    });
    progress.advance(supplierIds.length);
  }
  progress.end();
  return new Set(totals.keys());
}
