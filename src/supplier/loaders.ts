import { byArguments, manyByKey, oneByKey } from '../graph/batch.ts';
import type { RowOf } from '../graph/catalogue.ts';
import { facetLoader, listLoaders } from '../graph/lists.ts';
import type { GraphReader } from '../graph/reader.ts';
import { nearestNames } from '../identity/nearest.ts';
import { byKeyAlone, note, noReferences, surest } from '../identity/reference.ts';
import { decisionId } from '../identity/spelling.ts';
import { nameKeys, splitTradingName } from '../names.ts';
import type { OrderedPlace } from '../graphql/ordered.ts';
import { graphReference } from '../perimeter/node.ts';
import type { SupplierConditions, SupplierList } from './list.ts';

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
  lists: listLoaders<SupplierList, SupplierConditions, OrderedPlace, RowOf<'suppliers-page'>>({
    page: async ({ noText: _text, ...params }) =>
      graph.read('suppliers-page', { ...params, published: await graph.published() }),
    count: async (params) => graph.read('suppliers-count', { ...params, published: await graph.published() }),
  }),
  facets: facetLoader<SupplierList, SupplierConditions>(async (params) =>
    graph.read('suppliers-facets', { ...params, published: await graph.published() }),
  ),
  sizes: manyByKey((ids) => graph.read('supplier-sizes', { ids })),
});

export type SupplierLoaders = ReturnType<typeof supplierLoaders>;
