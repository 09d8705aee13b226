import type DataLoader from 'dataloader';
import { byArguments, manyByParts, once } from '../graph/batch.ts';
import type { ParamsOf, RowOf } from '../graph/catalogue.ts';
import type { GraphReader } from '../graph/reader.ts';
import { knowledgeOf } from '../identity/knowledge.ts';
import { nearBodies, nearestNames } from '../identity/nearest.ts';
import {
  byKeyAlone,
  note,
  noteNear,
  surest,
  type ReferenceMethod,
  type References,
} from '../identity/reference.ts';
import { knowledgeOn, knownByName } from '../identity/resolve.ts';
import { decisionId } from '../identity/spelling.ts';
import { isOwnName, nameKey, nameParts, ownKey } from '../names.ts';
import { isReadable } from '../normalised.ts';
import type { OrganisationNode } from './node.ts';
import { graphReference, type Reach } from '../perimeter/node.ts';
import { perimeterOf } from './reads.ts';

/** An organisation with how a reference to it was resolved. */
export type ResolvedOrganisation = OrganisationNode & { method: ReferenceMethod };

type Reference = Omit<ParamsOf<'organisation-by-reference'>['references'][number], 'key'>;

/** A body by a reference, with those below it that a question is about. */
export type ResolvedBodies = { id: string; name: string; ids: string[]; unknownStarts: number };

/** Who is meant by references, of which nothing is noted. */
function meanings(graph: GraphReader, byId: DataLoader<string, OrganisationNode | null>) {
  const knowledge = once(async () => knowledgeOn(await knowledgeOf(graph)));
  /** By the rules printed names are resolved by, for a text that is nobody's key or name as it stands. */
  const byRules = async (reference: string): Promise<ResolvedOrganisation | null> => {
    if (!isReadable(reference)) return null;
    const known = knownByName('BUYER', reference, await knowledge());
    const found = known && (await byId.load(known.organisationId));
    return found && { ...found, method: known.method };
  };
  const read = manyByParts<Reference, RowOf<'organisation-by-reference'>>((asked) =>
    graph.read('organisation-by-reference', { references: asked }),
  );
  const readings = (reference: string) =>
    read.load({
      reference,
      normalised: [...new Set([nameKey(nameParts(reference)), ownKey(reference)])],
      decisionId: decisionId('BUYER', reference),
    });
  /** The same for a key, which no name or decision is asked about. */
  const keyReadings = (reference: string) => read.load({ reference, normalised: [], decisionId: '' });
  /** Who is meant by an id, a slug, an identifier as scheme:value or a name, and how that was found. Null when nobody is, or two are equally. */
  const meant = byArguments(async (given: string): Promise<ResolvedOrganisation | null> => {
    const reference = graphReference(given);
    const rows = await readings(reference);
    return rows.length > 0 ? surest(rows) : byRules(reference);
  });
  return { keyReadings, meant };
}

/** Resolves references to organisations, each at most once a request. */
export function resolvers(
  graph: GraphReader,
  byId: DataLoader<string, OrganisationNode | null>,
  references: References,
) {
  const { keyReadings, meant } = meanings(graph, byId);
  /** Whose slug it is; the names that come nearest to nobody's are noted. */
  const bySlug = byArguments(async (slug: string): Promise<ResolvedOrganisation | null> => {
    const found = byKeyAlone(await keyReadings(slug), 'SLUG');
    await note(references, slug, { found, nearest: () => nearestNames(graph, slug, 'BUYER') });
    return found;
  });
  /** Who alone has the number, given as scheme:value. */
  const byIdentifier = byArguments(async (identifier: string): Promise<ResolvedOrganisation | null> =>
    byKeyAlone(await keyReadings(identifier), 'IDENTIFIER'),
  );
  /** The same; of a reference that means nobody the names that come nearest are noted. */
  const resolve = byArguments(async (given: string): Promise<ResolvedOrganisation | null> => {
    const reference = graphReference(given);
    const found = await meant(given);
    await note(references, given, { found, nearest: () => nearestNames(graph, reference, 'BUYER') });
    if (found && isOwnName(found.id)) noteNear(references, given, await nearBodies(graph, found.name));
    return found;
  });
  const perimeter = byArguments(({ rootId, ...reach }: Reach & { rootId: string }) =>
    perimeterOf(graph, rootId, reach),
  );
  /** The bodies that a scope reaches from one. */
  const bodiesBelow = async (
    id: string,
    reach: Reach,
  ): Promise<Pick<ResolvedBodies, 'ids' | 'unknownStarts'>> =>
    reach.scope === 'SELF' ? { ids: [id], unknownStarts: 0 } : perimeter({ rootId: id, ...reach });
  /** The same with the bodies that a scope reaches from it. */
  const resolveBodies = async (reference: string, reach: Reach): Promise<ResolvedBodies | null> => {
    const body = await resolve(reference);
    return body && { id: body.id, name: body.name, ...(await bodiesBelow(body.id, reach)) };
  };
  return { meant, resolve, resolveBodies, bodiesBelow, bySlug, byIdentifier };
}
