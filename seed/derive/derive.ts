import type { Graph } from '../../src/graph/graph.ts';
import type { Progress } from '../progress.ts';
import type { Follow } from '../store/follow.ts';
import { deriveClassifications } from './classifications/classifications.ts';
import { deriveFrameworks } from './frameworks/frameworks.ts';
import { applyIdentity } from './identity/apply.ts';
import { followParties } from './identity/follow.ts';
import { deriveLots } from './lots/lots.ts';
import { deriveRoles } from './roles/roles.ts';
import { followHierarchy } from './rollups/hierarchy.ts';
import { deriveTree } from './rollups/derive-tree.ts';
import { recount } from './rollups/recount.ts';
import { deriveSizes } from './sizes/sizes.ts';
import { deriveTwins } from './twins/twins.ts';
import { deriveWindows } from './windows/derive-windows.ts';

/** What follows within the transaction that changes facts. */
export const FOLLOW: Follow = { lines: recount, hierarchy: followHierarchy, parties: followParties };

/** Who every printed name is. @returns how many changed. */
export const deriveIdentity = applyIdentity;

/**
 * Brings everything that follows from versions, hierarchy, lots and processes in line with them, in this order, once
 * identity is. Each looks first and writes differences only, so a second call writes nothing, and a call after a kill
 * finishes the work.
 */
export async function derive(graph: Graph, progress: Progress): Promise<void> {
  const counted = await deriveWindows(graph, progress);
  await deriveTree(graph, progress, counted);
  await deriveLots(graph);
  await deriveClassifications(graph);
  await deriveFrameworks(graph);
  await deriveTwins(graph);
  await deriveSizes(graph);
  await deriveRoles(graph);
}

/** Both, for what changes no file. @returns how many printed names changed who they are. */
export async function deriveAll(graph: Graph, progress: Progress): Promise<number> {
  const changed = await deriveIdentity(graph);
  await derive(graph, progress);
  return changed;
}
