import { FOREVER } from '../../../src/graph/model.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';

/**
 * Counts everything that follows from the lines of the given suppliers again: sizes, rollups, roles.
 * Always a recount of all their lines, never an increment, within the transaction that changed them.
 */
export async function recount(tx: WriteTransaction, supplierIds: readonly string[]): Promise<void> {
  const forever = FOREVER;
  await tx.run('settle-sizes', { supplierIds, forever });
  await tx.run('settle-size-assertions', { supplierIds });
  await tx.run('settle-rollup-clear', { supplierIds });
  await tx.run('settle-supplied', { supplierIds, forever });
  await tx.run('settle-supplied-tree', { supplierIds });
  await tx.run('settle-roles', { supplierIds });
}
