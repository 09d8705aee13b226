import type { Graph } from '../../src/graph/graph.ts';

/** The number that the state now in the making will be published under. */
export async function nextPublication(graph: Graph): Promise<bigint> {
  const [state] = await graph.read('graph-state', {});
  return (state?.published ?? 0n) + 1n;
}
