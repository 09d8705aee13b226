import type { Graph } from '../../../src/graph/graph.ts';

/** Links some processes to the codes they state. Processes and codes come in any order. */
export async function deriveClassifications(graph: Graph, ids: readonly string[]): Promise<void> {
  const wrong = await graph.read('processes-unclassified', { ids });
  if (wrong.length === 0) return;
  await graph.write.transaction(
    async (tx) => void (await tx.run('processes-classify', { ids: wrong.map(({ id }) => id) })),
  );
}
