import type { Graph } from '../../../src/graph/graph.ts';
import type { Progress } from '../../progress.ts';
import { portions } from '../../values/portions.ts';
import { addedUpDifference } from './added-up.ts';
import { AllYears } from './all-years.ts';
import { throughInAll } from './in-all.ts';
import { writeRollups } from './write.ts';

/** Rollups of pairs that one statement adds up. */
const PAIRS_A_READ = 10_000;

const buyerOf = ({ buyerId }: { buyerId: string }) => ({ buyerId });

/** Lets the rollups of all buyers that are marked follow those of their suppliers, once these are counted. */
export async function countBuyers(graph: Graph, next: bigint, progress: Progress): Promise<void> {
  const buyers = await graph.read('buyers-uncounted', {});
  progress.begin('counting buyers', buyers.length);
  for (const part of portions(buyers, PAIRS_A_READ, ({ pairs }) => pairs)) {
    const ids = part.map(({ buyerId }) => buyerId);
    const counted = await graph.read('spent-counted', { ids });
    const difference = addedUpDifference(await graph.read('spent-stored', { ids }), counted);
    await writeRollups({ graph, next, into: 'spent-create' }, difference);
    const paid = new AllYears(buyerOf);
    paid.add(counted);
    const own = addedUpDifference(await graph.read('paid-stored', { ids }), paid.rows);
    await writeRollups({ graph, next, into: 'paid-create' }, own);
    const through = new AllYears(buyerOf, true);
    through.add(counted);
    const byLot = addedUpDifference(await graph.read('bought-through-stored', { ids }), through.rows);
    await writeRollups({ graph, next, into: 'bought-through-create' }, byLot);
    const inAll = throughInAll(through.rows, buyerOf);
    const bought = inAll.difference(await graph.read('bought-in-all-stored', { ids }));
    await writeRollups({ graph, next, into: 'bought-in-all-create' }, bought);
    await graph.write.transaction(async (tx) => {
      await tx.run('rollups-counted', { kind: 'BUYER', of: ids });
    });
    progress.advance(part.length);
  }
  progress.end();
}
