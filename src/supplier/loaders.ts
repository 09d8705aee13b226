import { byArguments, manyByKey, manyByParts, once, oneByKey } from '../graph/batch.ts';
import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import { facetLoader, listLoaders } from '../graph/lists.ts';
import type { GraphReader } from '../graph/reader.ts';
import { nearestNames } from '../identity/nearest.ts';
import { byKeyAlone, note, surest, type References } from '../identity/reference.ts';
import { decisionId } from '../identity/spelling.ts';
import { nameKeys } from '../names.ts';
import type { OrderedPlace } from '../graphql/ordered.ts';
import { graphReference } from '../perimeter/node.ts';
import type { SupplierConditions, SupplierList } from './list.ts';

type Reference = Omit<ParamsOf<'supplier-by-reference'>['references'][number], 'key'>;

/** Resolves references to suppliers, each at most once a request. */
function resolvers(graph: GraphReader, references: References) {
  const read = manyByParts<Reference, RowOf<'supplier-by-reference'>>((asked) =>
    graph.read('supplier-by-reference', { references: asked }),
  );
  const readings = (reference: string) =>
    read.load({
      reference,
      normalised: nameKeys(reference),
      decisionId: decisionId('SUPPLIER', reference),
    });
  /** Which supplier is meant by an id, an identifier as scheme:value or a name, and how that was found. Null when none is, or two are equally. */
  const meant = byArguments(async (given: string) => surest(await readings(graphReference(given))));
  /** The same; of a reference that means nobody the names that come nearest are noted. */
  const resolve = byArguments(async (given: string) => {
    const found = await meant(given);
    const nearest = () => nearestNames(graph, graphReference(given), 'SUPPLIER');
    await note(references, given, { found, nearest });
    return found;
  });
  /** Which supplier alone has the number, given as scheme:value. */
  const byIdentifier = byArguments(async (identifier: string) =>
    byKeyAlone(await readings(identifier), 'IDENTIFIER'),
  );
  return { meant, resolve, byIdentifier };
}

/** What suppliers have beyond being organisations. */
export const supplierLoaders = (graph: GraphReader, references: References) => ({
  ...resolvers(graph, references),
  byId: oneByKey(
    (ids) => graph.read('suppliers-by-id', { ids }),
    ({ id }) => id,
  ),
  lots: manyByKey((ids) => graph.read('supplier-lots', { ids })),
  /** How many there are, as Neo4j keeps it. */
  counted: once(() => graph.read('suppliers-counted', {})),
  lists: listLoaders<SupplierList, SupplierConditions, OrderedPlace, RowOf<'suppliers-page'>>({
    page: async ({ noText: _text, ...params }) =>
      graph.read('suppliers-page', { ...params, published: await graph.published() }),
    count: async (params) => graph.read('suppliers-count', { ...params, published: await graph.published() }),
  }),
  facets: facetLoader<SupplierList, SupplierConditions>(async (params) =>
    graph.read('suppliers-facets', { ...params, published: await graph.published() }),
  ),
  wonTogether: manyByKey((ids) => graph.read('won-together', { ids })),
  sizes: manyByKey((ids) => graph.read('supplier-sizes', { ids })),
});

export type SupplierLoaders = ReturnType<typeof supplierLoaders>;
