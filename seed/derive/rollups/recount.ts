import { FOREVER } from '../../../src/graph/model.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';

/**
 * Counts everything that follows from the lines of the given suppliers again: sizes, rollups, roles.
 * Always a recount of all their lines, never an increment, within the transaction that changed them.
 */
export async function recount(tx: WriteTransaction, supplierIds: readonly string[]): Promise<void> {
  const forever = FOREVER;
  await tx.run('lines-size', { supplierIds, forever });
  await tx.run('size-assertions-write', { supplierIds });
  await tx.run('rollups-clear', { supplierIds });
  await tx.run('supplied-write', { supplierIds, forever });
  await tx.run('supplied-tree-write', { supplierIds });
  await tx.run('supplier-roles-write', { supplierIds });
}
