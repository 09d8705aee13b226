import type { ReadGraph } from '../../src/graph/graph.ts';

/** The number that the state now in the making will be published under. */
export async function nextPublication(graph: ReadGraph): Promise<bigint> {
  const [state] = await graph.read('graph-state', {});
  return (state?.published ?? 0n) + 1n;
}

/** Whether an earlier program made what is there, in another form than today's questions read. */
export async function isOld(graph: ReadGraph): Promise<boolean> {
  const [state] = await graph.read('graph-state', {});
  return state !== undefined && (state.hasOldRollups || state.hasOldNotices);
}
