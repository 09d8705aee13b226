import type { Graph } from '../../src/graph/graph.ts';
import { seedStatement } from '../catalogue.ts';
import type { Progress } from '../importer.ts';
import { chunked, type SupplierLines } from './rollups/chunks.ts';
import { settleFrameworks } from './frameworks/frameworks.ts';
import { recount } from './rollups/recount.ts';
import { settleTwins } from './twins/twins.ts';
import { windowsOf, type VersionState } from './windows/windows.ts';

const LOTS_A_TRANSACTION = 5_000n;
const PROCESSES_A_TRANSACTION = 1_000n;

/** @returns whose rollups were counted, by the hierarchy as it is now. */
async function settleWindows(graph: Graph, progress: Progress): Promise<ReadonlySet<string>> {
  const windows = windowsOf(await graph.read<VersionState>(seedStatement('dataset-versions'), {}));
  const suppliers = await graph.read<SupplierLines>(seedStatement('lines-out-of-window'), { windows });
  const knownTo = Object.fromEntries(
    windows.map(({ versionId, period, knownTo: until }) => [`${versionId} ${period}`, until]),
  );
  const totals = Map.groupBy(suppliers, ({ supplierId }) => supplierId);
  const summed = [...totals].map(([supplierId, rows]) => ({
    supplierId,
    lines: rows.reduce((sum, { lines }) => sum + lines, 0),
  }));
  progress.begin('counting', summed.length);
  for (const supplierIds of chunked(summed)) {
    await graph.write.transaction(async (tx) => {
      await tx.run(seedStatement('settle-windows'), { supplierIds, knownTo });
      await recount(tx, supplierIds);
    });
    progress.advance(supplierIds.length);
  }
  progress.end();
  return new Set(totals.keys());
}

async function settleTree(graph: Graph, progress: Progress, counted: ReadonlySet<string>): Promise<void> {
  const [state] = await graph.read<{ treeStale: boolean }>(seedStatement('graph-state'), {});
  if (!state?.treeStale) return;
  const all = await graph.read<SupplierLines>(seedStatement('all-suppliers'), {});
  const suppliers = all.filter(({ supplierId }) => !counted.has(supplierId));
  progress.begin('following the hierarchy', suppliers.length);
  for (const supplierIds of chunked(suppliers)) {
    await graph.write.transaction((tx) => recount(tx, supplierIds));
    progress.advance(supplierIds.length);
  }
  await graph.write.transaction(
    async (tx) => void (await tx.run(seedStatement('tree-stale'), { stale: null })),
  );
  progress.end();
}

async function settleLots(graph: Graph): Promise<void> {
  while ((await graph.read(seedStatement('lots-unlinked'), {})).length > 0)
    await graph.write.transaction(
      async (tx) => void (await tx.run(seedStatement('lines-unlinked-lots'), { limit: LOTS_A_TRANSACTION })),
    );
}

/** Processes and codes come in any order. */
async function settleClassifications(graph: Graph): Promise<void> {
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

const ROLES = [
  { unfounded: 'buyers-without-lines', remove: 'buyers-remove-role' },
  { unfounded: 'suppliers-without-work', remove: 'suppliers-remove-role' },
] as const;

/** Who has nothing left to be a buyer or supplier of is none. */
async function settleRoles(graph: Graph): Promise<void> {
  for (const { unfounded, remove } of ROLES) {
    const ids = (await graph.read<{ id: string }>(seedStatement(unfounded), {})).map(({ id }) => id);
    if (ids.length > 0)
      await graph.write.transaction(async (tx) => void (await tx.run(seedStatement(remove), { ids })));
  }
}

/**
 * Brings everything that follows from versions, hierarchy and lots in line with them. It looks first and
 * writes differences only, so a second call writes nothing, and a call after a kill finishes the work.
 */
export async function settle(graph: Graph, progress: Progress): Promise<void> {
  const counted = await settleWindows(graph, progress);
  await settleTree(graph, progress, counted);
  await settleLots(graph);
  await settleClassifications(graph);
  await settleFrameworks(graph);
  await settleTwins(graph);
  await settleRoles(graph);
}
