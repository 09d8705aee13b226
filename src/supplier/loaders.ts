import { byArguments, manyByKey, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { nearestNames } from '../identity/nearest.ts';
import { byKeyAlone, note, noReferences, surest } from '../identity/reference.ts';
import { decisionId } from '../identity/spelling.ts';
import { nameKeys, splitTradingName } from '../names.ts';
import { graphReference } from '../perimeter/node.ts';

const readings = (graph: GraphReader, reference: string) =>
  graph.read('supplier-by-reference', {
    reference,
    normalised: nameKeys(splitTradingName(reference).legal),
    decisionId: decisionId('SUPPLIER', reference),
  });

/** What suppliers have beyond being organisations. */
export const supplierLoaders = (graph: GraphReader, references = noReferences()) => ({
  byId: oneByKey(
    (ids) => graph.read('suppliers-by-id', { ids }),
    ({ id }) => id,
  ),
  /**
   * Which supplier is meant by an id, an identifier as scheme:value or a name, and how that was found. Null when none is,
   * or two are equally: then the names that come nearest are noted.
   */
  resolve: byArguments(async (given: string) => {
    const reference = graphReference(given);
    const found = surest(await readings(graph, reference));
    await note(references, given, { found, nearest: () => nearestNames(graph, reference, 'SUPPLIER') });
    return found;
  }),
  /** Which supplier alone has the number, given as scheme:value. */
  byIdentifier: byArguments(async (identifier: string) =>
    byKeyAlone(await readings(graph, identifier), 'IDENTIFIER'),
  ),
  lots: manyByKey((ids) => graph.read('supplier-lots', { ids })),
  sizes: manyByKey((ids) => graph.read('supplier-sizes', { ids })),
});

export type SupplierLoaders = ReturnType<typeof supplierLoaders>;
