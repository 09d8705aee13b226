import { byArguments, manyByKey, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { nameKey, nameParts } from '../names.ts';
import type { SupplierNode } from './node.ts';

/** A name two suppliers share equally means neither. */
async function meantBy(graph: GraphReader, reference: string): Promise<SupplierNode | null> {
  const normalised = nameKey(nameParts(reference));
  const [first, second] = await graph.read('supplier-by-reference', { reference, normalised });
  return first && first.rank !== second?.rank ? first : null;
}

type BuyersPage = { after: { netE4: bigint; id: string }; limit: number };

/** What suppliers have beyond being organisations. */
export const supplierLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => graph.read('suppliers-by-id', { ids }),
    ({ id }) => id,
  ),
  byReference: byArguments((reference: string) => meantBy(graph, reference)),
  lots: manyByKey((ids) => graph.read('supplier-lots', { ids })),
  sizes: manyByKey((ids) => graph.read('supplier-sizes', { ids })),
  buyers: byArguments(({ after, limit }: BuyersPage) =>
    manyByKey((ids) =>
      graph.read('supplier-buyers', { ids, afterNetE4: after.netE4, afterId: after.id, limit }),
    ),
  ),
});

export type SupplierLoaders = ReturnType<typeof supplierLoaders>;
