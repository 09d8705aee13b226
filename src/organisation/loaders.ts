import { byArguments, manyByKey, once, oneByKey } from '../graph/batch.ts';
import { nearText } from '../graph/full-text.ts';
import type { GraphReader } from '../graph/reader.ts';
import { knowledgeOf } from '../identity/knowledge.ts';
import { nearestNames } from '../identity/nearest.ts';
import { note, noReferences, surest, type ReferenceMethod } from '../identity/reference.ts';
import { knownByName } from '../identity/resolve.ts';
import { decisionId } from '../identity/spelling.ts';
import { nameKey, nameParts } from '../names.ts';
import { DEPTHS, graphReference, type Reach, type OrganisationNode } from './node.ts';
import { bodiesPage, perimeterOf, type PlacePage } from './reads.ts';

/** An organisation with how a reference to it was resolved. */
export type ResolvedOrganisation = OrganisationNode & { method: ReferenceMethod };

/** A body by a reference, with those below it that a question is about. */
export type ResolvedBodies = { id: string; name: string; ids: string[]; unknownStarts: number };

const searchFor = (key: string): { key: string; text: string }[] => {
  const text = nearText(key);
  return text ? [{ key, text }] : [];
};

/** Organisations of one request, each statement at most once a wave and set of arguments. */
export const organisationLoaders = (graph: GraphReader, references = noReferences()) => {
  const byId = oneByKey(
    (ids) => graph.read('organisations-by-id', { ids }),
    ({ id }) => id,
  );
  const knowledge = once(() => knowledgeOf(graph));
  /** By the rules printed names are resolved by, for a text that is nobody's key or name as it stands. */
  const byRules = async (reference: string): Promise<ResolvedOrganisation | null> => {
    const known = knownByName('BUYER', reference, await knowledge());
    const found = known && (await byId.load(known.organisationId));
    return found && { ...found, method: known.method };
  };
  const resolve = byArguments(async (given: string): Promise<ResolvedOrganisation | null> => {
    const reference = graphReference(given);
    const rows = await graph.read('organisation-by-reference', {
      reference,
      normalised: nameKey(nameParts(reference)),
      decisionId: decisionId('BUYER', reference),
    });
    const found = rows.length > 0 ? surest(rows) : await byRules(reference);
    await note(references, given, { found, nearest: () => nearestNames(graph, reference, 'BUYER') });
    return found;
  });
  const perimeter = byArguments(({ rootId, ...reach }: Reach & { rootId: string }) =>
    perimeterOf(graph, rootId, reach),
  );
  const resolveBodies = async (reference: string, reach: Reach): Promise<ResolvedBodies | null> => {
    const body = await resolve(reference);
    if (!body) return null;
    const { id, name } = body;
    if (reach.scope === 'SELF') return { id, name, ids: [id], unknownStarts: 0 };
    return { id, name, ...(await perimeter({ rootId: id, ...reach })) };
  };
  return {
    byId,
    /**
     * Who is meant by an id, a slug, an identifier as scheme:value or a name, and how that was found. Null when nobody
     * is, or two are equally: then the names that come nearest are noted.
     */
    resolve,
    /** The same with the bodies that a scope reaches from it. */
    resolveBodies,
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
    bodies: byArguments((page: Reach & PlacePage) => manyByKey((ids) => bodiesPage(graph, ids, page))),
    bodiesCount: byArguments(({ scope, asOf }: Reach) =>
      oneByKey(
        (ids) => graph.read('bodies-count', { ids, ...DEPTHS[scope], asOf }),
        ({ key }) => key,
      ),
    ),
  };
};

export type OrganisationLoaders = ReturnType<typeof organisationLoaders>;
