import { byArguments, manyByKey, oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { nameKey, nameParts } from '../names.ts';
import { graphReference, type Around, type OrganisationNode } from './node.ts';
import * as reads from './reads.ts';

/** A name two bodies share equally means neither: nobody is better than the wrong one. */
async function meantBy(graph: GraphReader, reference: string): Promise<OrganisationNode | null> {
  const [first, second] = await reads.organisationByReference(
    graph,
    reference,
    nameKey(nameParts(reference)),
  );
  return first && first.rank !== second?.rank ? first : null;
}

/** Organisations of one request, each statement at most once a wave and set of arguments. */
export const organisationLoaders = (graph: GraphReader) => ({
  byId: oneByKey(
    (ids) => reads.organisationsById(graph, ids),
    ({ id }) => id,
  ),
  /** Who is meant by a slug, an id, an identifier as scheme:value or a name; null when nobody is. */
  byReference: byArguments((reference: string) => meantBy(graph, graphReference(reference))),
  parents: byArguments((asOf: string | null) =>
    manyByKey((ids) => reads.organisationParents(graph, ids, asOf)),
  ),
  predecessors: manyByKey((ids) => reads.organisationPredecessors(graph, ids)),
  successors: manyByKey((ids) => reads.organisationSuccessors(graph, ids)),
  identifiers: manyByKey((ids) => reads.organisationIdentifiers(graph, ids)),
  names: manyByKey((ids) => reads.organisationNames(graph, ids)),
  bodies: byArguments((page: Around & reads.PlacePage) =>
    manyByKey((ids) => reads.bodiesPage(graph, ids, page)),
  ),
  bodiesCount: byArguments((around: Around) =>
    oneByKey(
      (ids) => reads.bodiesCount(graph, ids, around),
      ({ key }) => key,
    ),
  ),
  perimeter: byArguments(({ rootId, ...around }: Around & { rootId: string }) =>
    reads.perimeterOf(graph, rootId, around),
  ),
});

export type OrganisationLoaders = ReturnType<typeof organisationLoaders>;
