import type { Graph } from '../../src/graph/graph.ts';
import { decisionId, type Role } from '../../src/identity/spelling.ts';
import { deriveAll } from '../derive/derive.ts';
import { noteOutdated } from '../derive/identity/state.ts';
import type { Progress } from '../progress.ts';

/** A person's word on who a printed name is. `organisationId` is the key of an organisation in the graph. */
export type Decision = { role: Role; spelling: string; organisationId: string; reason: string; by: string };

/** What a decision brought about: its id, and how many printed names are somebody else now. */
export type Decided = { id: string; changed: number };

/** Keeps the word and lets every figure follow it. */
export async function decide(graph: Graph, decision: Decision, progress: Progress): Promise<Decided> {
  const id = decisionId(decision.role, decision.spelling);
  const at = new Date().toISOString();
  await graph.write.transaction(async (tx) => {
    await tx.run('decision-write', { ...decision, id, at });
    await noteOutdated(tx);
  });
  return { id, changed: await deriveAll(graph, progress) };
}

/** Takes a word back, and every figure with it; null when no such word is in force. */
export async function undo(graph: Graph, id: string, progress: Progress): Promise<Decided | null> {
  const at = new Date().toISOString();
  const undone = await graph.write.transaction(async (tx) => {
    const rows = await tx.run('decision-undo', { id, at });
    if (rows.length > 0) await noteOutdated(tx);
    return rows;
  });
  return undone.length === 0 ? null : { id, changed: await deriveAll(graph, progress) };
}
