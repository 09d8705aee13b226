import type { Graph } from '../../src/graph/graph.ts';
import type { WriteTransaction } from '../../src/graph/writer.ts';
import type { FactDifference } from './facts.ts';

/**
 * What must follow when facts change, most of it within the transaction that changes them. Whoever runs an import gives
 * it: a store knows nothing of what is derived from it.
 */
export type Follow = {
  /** Until when the lines of a version will be known once it is loaded, by month. */
  windows(graph: Graph, versionId: string): Promise<ReadonlyMap<string, string>>;
  /** Within the transaction that changes lines of these suppliers. */
  lines(tx: WriteTransaction, supplierIds: readonly string[]): Promise<void>;
  /** After a difference was written that may move bodies in the hierarchy, or rename them. */
  facts(tx: WriteTransaction, difference: FactDifference): Promise<void>;
  /** Before processes go that no notice speaks of any more. */
  gone(tx: WriteTransaction, processIds: readonly string[]): Promise<void>;
  /** After processes or awards changed, or the names they print. */
  parties(
    tx: WriteTransaction,
    ids: { processes: readonly string[]; awards: readonly string[] },
  ): Promise<void>;
};
