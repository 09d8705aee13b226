import type { Graph } from '../../../src/graph/graph.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';
import type { FactDifference } from '../../store/facts.ts';
import type { Pair } from './pairs.ts';

const SUPPLIERS_A_TRANSACTION = 5_000;

/** Marks suppliers whose lines change in the transaction: their rollups have to follow. */
export async function markSuppliers(tx: WriteTransaction, supplierIds: readonly string[]): Promise<void> {
  if (supplierIds.length > 0) await tx.run('rollups-mark', { kind: 'SUPPLIER', of: supplierIds });
}

/** Marks the buyers and years of rollups that are about to change: what adds those up has to follow. */
export async function markAbove(graph: Graph, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  const buyers = [...new Set(pairs.map(({ buyerId }) => buyerId))];
  const years = [...new Set(pairs.map(({ financialYear }) => financialYear))];
  await graph.write.transaction(async (tx) => {
    await tx.run('rollups-mark', { kind: 'BUYER', of: buyers });
    await tx.run('rollups-mark', { kind: 'YEAR', of: years });
  });
}

/**
 * Marks, in the transaction that changes the hierarchy, whom that concerns. Are they too many for one transaction, it
 * is noted instead that nobody is marked yet, and markStale() marks everybody.
 */
export async function markHierarchy(tx: WriteTransaction, { links }: FactDifference): Promise<void> {
  const changed = [...links.created, ...links.updated, ...links.removed];
  const moved = changed.filter(({ type }) => type === 'CHILD_OF');
  if (moved.length === 0) return;
  const ids = [...new Set(moved.map(({ from }) => from))];
  const parentIds = [...new Set(moved.map(({ to }) => to))];
  const suppliers = await tx.run('tree-affected', { ids, parentIds });
  if (suppliers.length > SUPPLIERS_A_TRANSACTION) await tx.run('tree-stale', { stale: true });
  else
    await markSuppliers(
      tx,
      suppliers.map(({ supplierId }) => supplierId),
    );
}

/** Marks everybody who sells, a page a transaction. */
export async function markAll(graph: Graph): Promise<void> {
  for (let after = ''; ;) {
    const page = await graph.read('suppliers-to-mark', { after, limit: SUPPLIERS_A_TRANSACTION });
    if (page.length === 0) return;
    const supplierIds = page.map(({ supplierId }) => supplierId);
    await graph.write.transaction((tx) => markSuppliers(tx, supplierIds));
    after = supplierIds.at(-1)!;
  }
}

/** Marks everybody, if a change of the hierarchy left that to be done. */
export async function markStale(graph: Graph): Promise<void> {
  const [state] = await graph.read('graph-state', {});
  if (!state?.treeStale) return;
  await markAll(graph);
  await graph.write.transaction(async (tx) => void (await tx.run('tree-stale', { stale: null })));
}
