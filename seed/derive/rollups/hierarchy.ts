import type { WriteTransaction } from '../../../src/graph/writer.ts';
import type { FactDifference } from '../../store/facts.ts';
import { chunked } from './chunks.ts';
import { recount } from './recount.ts';

/**
 * Lets the rollups follow a change of the hierarchy within the transaction that makes it, once its facts are
 * written. A change too large for one transaction is noted instead, and deriveTree() follows it step by step.
 */
export async function followHierarchy(tx: WriteTransaction, { links }: FactDifference): Promise<void> {
  const changed = [...links.created, ...links.updated, ...links.removed];
  const ids = [...new Set(changed.filter(({ type }) => type === 'CHILD_OF').map(({ from }) => from))];
  if (ids.length === 0) return;
  const [suppliers = [], ...more] = chunked(await tx.run('tree-affected', { ids }));
  if (more.length > 0) await tx.run('tree-stale', { stale: true });
  else if (suppliers.length > 0) await recount(tx, suppliers);
}
