import type { WriteTransaction } from '../../src/graph/writer.ts';
import type { FactDifference } from './facts.ts';

/**
 * What must follow within the transaction that changes facts, so that no figure is ever half changed. Whoever runs an
 * import gives it: a store knows nothing of what is derived from it.
 */
export type Follow = {
  /** After lines of these suppliers changed. */
  lines(tx: WriteTransaction, supplierIds: readonly string[]): Promise<void>;
  /** After a difference was written that may move bodies in the hierarchy. */
  hierarchy(tx: WriteTransaction, difference: FactDifference): Promise<void>;
  /** After processes or awards changed, or the names they print. */
  parties(
    tx: WriteTransaction,
    ids: { processes: readonly string[]; awards: readonly string[] },
  ): Promise<void>;
};
