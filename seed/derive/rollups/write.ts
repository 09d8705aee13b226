import type { StatementName } from '../../../src/graph/catalogue.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { chunksOf } from '../../values/chunks.ts';
import type { Difference } from './difference.ts';

const ROLLUPS_A_TRANSACTION = 1_000;

/** What makes rollups of a kind. */
export type Creates = Extract<
  StatementName,
  | 'pairs-create'
  | 'supplied-in-all-create'
  | 'tree-create'
  | 'billed-create'
  | 'spent-create'
  | 'paid-create'
  | 'invoiced-create'
  | 'sold-through-create'
  | 'bought-through-create'
  | 'sold-in-all-create'
  | 'bought-in-all-create'
>;

/** Writes a difference in transactions of bounded size: whoever reads goes on with the state that is published. */
export async function writeRollups<Row extends Readonly<Record<string, unknown>>>(
  { graph, next, into }: { graph: Graph; next: bigint; into: Creates },
  { ended, created }: Difference<Row>,
): Promise<void> {
  for (const rows of chunksOf(ended, ROLLUPS_A_TRANSACTION))
    await graph.write.transaction(async (tx) => {
      await tx.run('rollups-end', { rollups: rows.map(({ rollup }) => rollup), next });
    });
  for (const rows of chunksOf(created, ROLLUPS_A_TRANSACTION))
    await graph.write.transaction(async (tx) => {
      await tx.run(into, { rows, next });
    });
}
