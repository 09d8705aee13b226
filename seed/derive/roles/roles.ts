import type { Graph } from '../../../src/graph/graph.ts';

const ROLES = [
  { unfounded: 'buyers-without-lines', remove: 'buyers-remove-role' },
  { unfounded: 'suppliers-without-work', remove: 'suppliers-remove-role' },
] as const;

/** Who has nothing left to be a buyer or supplier of is none. */
export async function deriveRoles(graph: Graph): Promise<void> {
  for (const { unfounded, remove } of ROLES) {
    const ids = (await graph.read(unfounded, {})).map(({ id }) => id);
    if (ids.length > 0) await graph.write.transaction(async (tx) => void (await tx.run(remove, { ids })));
  }
}
