import type { Graph } from '../../../src/graph/graph.ts';

const ROLLUPS_A_TRANSACTION = 5_000;
/** Longer than any answer may take: whoever began before a publication has ended by then. */
const READ_BY_NOBODY_MS = 60_000;

/** Publishes what was made, in one step; nothing when nothing was. */
export async function publish(graph: Graph, next: bigint): Promise<void> {
  const [state] = await graph.read('graph-state', {});
  if (!state?.unpublished) return;
  const at = new Date().toISOString();
  await graph.write.transaction(async (tx) => void (await tx.run('rollups-publish', { next, at })));
}

/** Transactions that take so many rollups out. */
const steps = (rows: readonly { rollups: number }[]): number =>
  Math.ceil((rows[0]?.rollups ?? 0) / ROLLUPS_A_TRANSACTION);

/** Takes out the rollups of states published before, which nobody can be reading any more. */
export async function deleteReplaced(graph: Graph): Promise<void> {
  const before = new Date(Date.now() - READ_BY_NOBODY_MS).toISOString();
  const gone = await graph.read('rollups-gone', { before });
  for (let step = steps(gone); step > 0; step -= 1)
    await graph.write.transaction(async (tx) => {
      await tx.run('rollups-gone-delete', { before, limit: ROLLUPS_A_TRANSACTION });
    });
}
