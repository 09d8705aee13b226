import type { RowOf } from '../../../src/graph/catalogue.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { FOREVER } from '../../../src/graph/model.ts';
import { addedUpDifference } from './added-up.ts';
import type { Difference } from './difference.ts';

/** What a supplier billed a buyer under one framework, in one year, and so on. */
export type Pair = RowOf<'pairs-counted'>;

/** Financial years, both included. */
export type Years = { firstYear: string; lastYear: string };

export const ALL_YEARS: Years = { firstYear: '0000/01', lastYear: '9998/99' };

/** SUPPLIED of some suppliers as their lines have it, and what has to be done for it to be stored so. */
export async function pairsOf(
  graph: Graph,
  supplierIds: readonly string[],
  years: Years,
): Promise<{ counted: Pair[]; difference: Difference<Pair> }> {
  const counted = await graph.read('pairs-counted', { supplierIds, ...years, forever: FOREVER });
  const stored = await graph.read('pairs-stored', { supplierIds, ...years });
  return { counted, difference: addedUpDifference(stored, counted) };
}
