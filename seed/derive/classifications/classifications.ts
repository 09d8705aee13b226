import type { Graph } from '../../../src/graph/graph.ts';
import { seedStatement } from '../../catalogue.ts';

const PROCESSES_A_TRANSACTION = 1_000n;

/** Links processes to the codes they state. Processes and codes come in any order. */
export async function deriveClassifications(graph: Graph): Promise<void> {
  for (;;) {
    const rows = await graph.read<{ id: string }>(seedStatement('processes-unclassified'), {
      limit: PROCESSES_A_TRANSACTION,
    });
    if (rows.length === 0) return;
    await graph.write.transaction(
      async (tx) =>
        void (await tx.run(seedStatement('processes-classify'), { ids: rows.map(({ id }) => id) })),
    );
  }
}
