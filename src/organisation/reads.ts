import { fileURLToPath } from 'node:url';
import { catalogue, statementIn } from '../graph/statement.ts';
import type { GraphReader } from '../graph/reader.ts';
import {
  DEPTHS,
  type Around,
  type NameNode,
  type NamePlace,
  type NameRange,
  type OrganisationNode,
  type PlaceRow,
  type ResolutionNode,
  type UnresolvedNode,
} from './node.ts';

export const ORGANISATION_STATEMENTS = catalogue(fileURLToPath(new URL('./cypher', import.meta.url)));
const statement = (name: string) => statementIn(ORGANISATION_STATEMENTS, name);

export type Keyed<T> = T & { key: string };
type Ids = readonly string[];

export const organisationsById = (graph: GraphReader, ids: Ids) =>
  graph.read<OrganisationNode>(statement('organisations-by-id'), { ids });

export const organisationByReference = (graph: GraphReader, reference: string, normalised: string) =>
  graph.read<OrganisationNode & { rank: bigint }>(statement('organisation-by-reference'), {
    reference,
    normalised,
  });

export type ListFilter = NameRange & { format: string | null; status: string | null };

export const organisationsPage = (
  graph: GraphReader,
  filter: ListFilter,
  page: { after: NamePlace; limit: number },
) =>
  graph.read<OrganisationNode>(statement('organisations-page'), {
    ...filter,
    afterName: page.after.name,
    afterId: page.after.id,
    limit: BigInt(page.limit),
  });

export async function organisationsCount(graph: GraphReader, filter: ListFilter): Promise<number> {
  const [row] = await graph.read<{ count: number }>(statement('organisations-count'), filter);
  return row?.count ?? 0;
}

export const organisationParents = (graph: GraphReader, ids: Ids, asOf: string | null) =>
  graph.read<Keyed<OrganisationNode>>(statement('organisation-parents'), { ids, asOf });

export const organisationPredecessors = (graph: GraphReader, ids: Ids) =>
  graph.read<Keyed<OrganisationNode>>(statement('organisation-predecessors'), { ids });

export const organisationSuccessors = (graph: GraphReader, ids: Ids) =>
  graph.read<Keyed<OrganisationNode>>(statement('organisation-successors'), { ids });

export const organisationIdentifiers = (graph: GraphReader, ids: Ids) =>
  graph.read<Keyed<{ scheme: string; value: string; source: string }>>(
    statement('organisation-identifiers'),
    { ids },
  );

export const organisationNames = (graph: GraphReader, ids: Ids) =>
  graph.read<Keyed<NameNode>>(statement('organisation-names'), { ids });

export type PlacePage = { after: NamePlace & { parent: string }; limit: number };

export const bodiesPage = (graph: GraphReader, ids: Ids, { scope, asOf, after, limit }: Around & PlacePage) =>
  graph.read<PlaceRow>(statement('bodies-page'), {
    ids,
    ...DEPTHS[scope],
    asOf,
    afterName: after.name,
    afterId: after.id,
    afterParent: after.parent,
    limit: BigInt(limit),
  });

export const bodiesCount = (graph: GraphReader, ids: Ids, { scope, asOf }: Around) =>
  graph.read<Keyed<{ places: number; bodies: number }>>(statement('bodies-count'), {
    ids,
    ...DEPTHS[scope],
    asOf,
  });

export async function perimeterOf(
  graph: GraphReader,
  rootId: string,
  { scope, asOf }: Around,
): Promise<{ ids: string[]; unknownStarts: number }> {
  const [row] = await graph.read<{ ids: string[]; unknownStarts: number }>(statement('perimeter'), {
    rootId,
    ...DEPTHS[scope],
    asOf,
  });
  return row ?? { ids: [], unknownStarts: 0 };
}

export const unresolvedBuyersPage = (
  graph: GraphReader,
  source: string | null,
  page: { after: NamePlace; limit: number },
) =>
  graph.read<UnresolvedNode>(statement('unresolved-buyers-page'), {
    source,
    afterName: page.after.name,
    afterId: page.after.id,
    limit: BigInt(page.limit),
  });

export const resolutionsPage = (
  graph: GraphReader,
  filter: { source: string | null; method: string | null },
  { after, afterId, limit }: { after: string; afterId: string; limit: number },
) =>
  graph.read<ResolutionNode>(statement('resolutions-page'), {
    ...filter,
    after,
    afterId,
    limit: BigInt(limit),
  });
