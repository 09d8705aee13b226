import { byArguments, manyByKey, oneByKey } from '../graph/batch.ts';
import { nearText } from '../graph/full-text.ts';
import type { GraphReader } from '../graph/reader.ts';
import { nameKey, nameParts } from '../names.ts';
import { DEPTHS, graphReference, type Around, type OrganisationNode } from './node.ts';
import { bodiesPage, perimeterOf, type PlacePage } from './reads.ts';

/** A name two bodies share equally means neither: nobody is better than the wrong one. */
async function meantBy(graph: GraphReader, reference: string): Promise<OrganisationNode | null> {
  const normalised = nameKey(nameParts(reference));
  const [first, second] = await graph.read('organisation-by-reference', { reference, normalised });
  return first && first.rank !== second?.rank ? first : null;
}

/** A body by a reference, with those around it that a question is about. */
export type Meant = { id: string; name: string; ids: string[]; unknownStarts: number };

const searchFor = (key: string): { key: string; text: string }[] => {
  const text = nearText(key);
  return text ? [{ key, text }] : [];
};

/** Organisations of one request, each statement at most once a wave and set of arguments. */
export const organisationLoaders = (graph: GraphReader) => {
  const byReference = byArguments((reference: string) => meantBy(graph, graphReference(reference)));
  const perimeter = byArguments(({ rootId, ...around }: Around & { rootId: string }) =>
    perimeterOf(graph, rootId, around),
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
      (ids) => graph.read('organisations-by-id', { ids }),
      ({ id }) => id,
    ),
    /** Who is meant by a slug, an id, an identifier as scheme:value or a name; null when nobody is. */
    byReference,
    meant,
    parents: byArguments((asOf: string | null) =>
      manyByKey((ids) => graph.read('organisation-parents', { ids, asOf })),
    ),
    predecessors: manyByKey((ids) => graph.read('organisation-predecessors', { ids })),
    successors: manyByKey((ids) => graph.read('organisation-successors', { ids })),
    identifiers: manyByKey((ids) => graph.read('organisation-identifiers', { ids })),
    names: manyByKey((ids) => graph.read('organisation-names', { ids })),
    /** The registered body whose name comes nearest to a name. */
    nearest: oneByKey(
      (names) => graph.read('nearest-bodies', { searches: names.flatMap(searchFor) }),
      ({ key }) => key,
    ),
    bodies: byArguments((page: Around & PlacePage) => manyByKey((ids) => bodiesPage(graph, ids, page))),
    bodiesCount: byArguments(({ scope, asOf }: Around) =>
      oneByKey(
        (ids) => graph.read('bodies-count', { ids, ...DEPTHS[scope], asOf }),
        ({ key }) => key,
      ),
    ),
  };
};

export type OrganisationLoaders = ReturnType<typeof organisationLoaders>;
