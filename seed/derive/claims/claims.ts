import type { Graph } from '../../../src/graph/graph.ts';

/** Links claims to what they are about, once that is there, and takes away links to what they are not about any more. */
export async function deriveClaims(graph: Graph): Promise<void> {
  if ((await graph.read('claims-to-link', {})).length === 0) return;
  await graph.write.transaction(async (tx) => {
    await tx.run('claims-unlink', {});
    await tx.run('claims-link', {});
  });
}
