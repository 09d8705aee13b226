import type { Graph } from '../../../src/graph/graph.ts';
import { monthsOfFinancialYear } from '../../../src/days.ts';
import { FOREVER } from '../../../src/graph/model.ts';
import type { Progress } from '../../progress.ts';
import { addedUpDifference } from './added-up.ts';
import { writeRollups } from './write.ts';

/** Lets the rollups over all suppliers and buyers follow the lines, of every financial year that is marked. */
export async function countYears(graph: Graph, next: bigint, progress: Progress): Promise<void> {
  const years = await graph.read('years-uncounted', {});
  progress.begin('counting years', years.length);
  for (const { year } of years) {
    const months = monthsOfFinancialYear(year);
    const counted = await graph.read('invoiced-counted', { ...months, forever: FOREVER });
    const difference = addedUpDifference(await graph.read('invoiced-stored', months), counted);
    await writeRollups({ graph, next, into: 'invoiced-create' }, difference);
    await graph.write.transaction(async (tx) => {
      await tx.run('rollups-counted', { kind: 'YEAR', of: [year] });
    });
    progress.advance(1);
  }
  progress.end();
}
