import { byArguments, manyByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { nameKey, nameParts } from '../names.ts';
import type { SupplierNode } from './node.ts';
import * as reads from './reads.ts';

/** A name two suppliers share equally means neither. */
async function meantBy(graph: GraphReader, reference: string): Promise<SupplierNode | null> {
  const [first, second] = await reads.supplierByReference(graph, reference, nameKey(nameParts(reference)));
  return first && first.rank !== second?.rank ? first : null;
}

/** What suppliers have beyond being organisations. */
export const supplierLoaders = (graph: GraphReader) => ({
  byReference: byArguments((reference: string) => meantBy(graph, reference)),
  lots: manyByKey((ids) => reads.supplierLots(graph, ids)),
  sizes: manyByKey((ids) => reads.supplierSizes(graph, ids)),
  buyers: byArguments((page: reads.BuyersPage) => manyByKey((ids) => reads.supplierBuyers(graph, ids, page))),
});

export type SupplierLoaders = ReturnType<typeof supplierLoaders>;
