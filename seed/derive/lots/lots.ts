import type { Graph } from '../../../src/graph/graph.ts';

const LOTS_A_TRANSACTION = 5_000n;

/** Links lines to the lots they state. Lines and lots come in any order. */
export async function deriveLots(graph: Graph): Promise<void> {
  while ((await graph.read('lots-unlinked', {})).length > 0)
    await graph.write.transaction(
      async (tx) => void (await tx.run('lines-unlinked-lots', { limit: LOTS_A_TRANSACTION })),
    );
}
