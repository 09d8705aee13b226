import type { Graph } from '../../src/graph/graph.ts';
import type { Progress } from '../progress.ts';
import type { Follow } from '../store/follow.ts';
import { nextPublication } from '../store/publication.ts';
import { applyIdentity } from './identity/apply.ts';
import { followParties } from './identity/follow.ts';
import { namesBodies, noteOutdated } from './identity/state.ts';
import { deriveClaims } from './claims/claims.ts';
import { deriveLots } from './lots/lots.ts';
import { renewNotices } from './notices/notices.ts';
import { deriveProcesses, noteEveryProcess, noteProcessesGone } from './processes/processes.ts';
import { deriveRoles } from './roles/roles.ts';
import { countBuyers } from './rollups/count-buyers.ts';
import { countSuppliers } from './rollups/count-suppliers.ts';
import { countYears } from './rollups/count-years.ts';
import { markAll, markHierarchy, markStale, markSuppliers } from './rollups/mark.ts';
import { deleteReplaced, publish } from './rollups/publish.ts';
import { deriveWindows, windowsOnceLoaded } from './windows/derive-windows.ts';

/** What follows within the transaction that changes facts. */
export const FOLLOW: Follow = {
  lines: markSuppliers,
  facts: async (tx, difference) => {
    await markHierarchy(tx, difference);
    if (namesBodies(difference)) await noteOutdated(tx);
    await noteEveryProcess(tx);
  },
  parties: followParties,
  gone: noteProcessesGone,
  windows: windowsOnceLoaded,
};

/** Who every printed name is. */
export const deriveIdentity = applyIdentity;

/**
 * Brings everything that follows from versions, hierarchy, lots and processes in line with them, in this order, once
 * identity is. Each looks first and writes differences only, so a second call writes nothing, and a call after a kill
 * finishes the work.
 */
export async function derive(graph: Graph, progress: Progress): Promise<void> {
  await deleteReplaced(graph);
  const next = await nextPublication(graph);
  await deriveWindows(graph, next, progress);
  await markStale(graph);
  await countSuppliers(graph, next, progress);
  await countBuyers(graph, next, progress);
  await countYears(graph, next, progress);
  await deriveLots(graph);
  await deriveClaims(graph);
  await deriveProcesses(graph, progress);
  await deriveRoles(graph);
  await publish(graph, next);
}

/** Brings what an earlier program made in another form into the present one. */
export async function renew(graph: Graph, progress: Progress): Promise<void> {
  const [state] = await graph.read('graph-state', {});
  if (state?.hasOldNotices) await renewNotices(graph, progress);
  if (!state?.hasOldRollups) return;
  await markAll(graph);
  await derive(graph, progress);
}

/** Both, for what changes no file. @returns how many printed names changed who they are. */
export async function deriveAll(graph: Graph, progress: Progress): Promise<number> {
  const { changed, removeNodes } = await deriveIdentity(graph, progress);
  await derive(graph, progress);
  await removeNodes();
  return changed;
}
