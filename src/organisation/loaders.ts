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

/** A body by a reference, with those around it that a question is about. */
export type Meant = { id: string; name: string; ids: string[]; unknownStarts: number };

/** Organisations of one request, each statement at most once a wave and set of arguments. */
export const organisationLoaders = (graph: GraphReader) => {
  const byReference = byArguments((reference: string) => meantBy(graph, graphReference(reference)));
  const perimeter = byArguments(({ rootId, ...around }: Around & { rootId: string }) =>
    reads.perimeterOf(graph, rootId, around),
  );
  /** The bodies that a reference and a scope mean; null when nobody is known by the reference. */
  const meant = async (reference: string, around: Around): Promise<Meant | null> => {
    const body = await byReference(reference);
    if (!body) return null;
    const { id, name } = body;
    if (around.scope === 'SELF') return { id, name, ids: [id], unknownStarts: 0 };
    return { id, name, ...(await perimeter({ rootId: id, ...around })) };
  };
  return {
    byId: oneByKey(
      (ids) => reads.organisationsById(graph, ids),
      ({ id }) => id,
    ),
    /** Who is meant by a slug, an id, an identifier as scheme:value or a name; null when nobody is. */
    byReference,
    meant,
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
  };
};

export type OrganisationLoaders = ReturnType<typeof organisationLoaders>;
