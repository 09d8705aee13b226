import type { Graph } from '../../../src/graph/graph.ts';

const PROCESSES_A_TRANSACTION = 1_000n;

/** Links processes to the codes they state. Processes and codes come in any order. */
export async function deriveClassifications(graph: Graph): Promise<void> {
  for (;;) {
    const rows = await graph.read('processes-unclassified', {
      limit: PROCESSES_A_TRANSACTION,
    });
    if (rows.length === 0) return;
    await graph.write.transaction(
      async (tx) => void (await tx.run('processes-classify', { ids: rows.map(({ id }) => id) })),
    );
  }
}
