import type { Graph } from '../../../src/graph/graph.ts';
import type { Progress } from '../../progress.ts';
import { chunked } from './chunks.ts';
import { recount } from './recount.ts';

/**
 * Lets the rollups follow a change of the hierarchy that was too large for the transaction that made it, and counts
 * those anew that an earlier program counted in another form.
 */
export async function deriveTree(
  graph: Graph,
  progress: Progress,
  counted: ReadonlySet<string> = new Set(),
): Promise<void> {
  const [state] = await graph.read('graph-state', {});
  if (!state?.treeStale && !state?.isOld) return;
  const all = await graph.read('all-suppliers', {});
  const suppliers = all.filter(({ supplierId }) => !counted.has(supplierId));
  progress.begin(state.treeStale ? 'following the hierarchy' : 'counting anew', suppliers.length);
  for (const supplierIds of chunked(suppliers)) {
    await graph.write.transaction((tx) => recount(tx, supplierIds));
    progress.advance(supplierIds.length);
  }
  await graph.write.transaction(async (tx) => void (await tx.run('tree-stale', { stale: null })));
  progress.end();
}
