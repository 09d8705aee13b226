import type { OrganisationFacet } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { Listed } from '../graphql/listed.ts';
import { normalised } from '../normalised.ts';
import type { Reach } from '../perimeter/node.ts';

/** An organisation as every statement returns it; properties in the graph's own names. Days are YYYY-MM-DD. */
export type OrganisationNode = RowOf<'organisations-by-id'>;

export type OrganisationConnectionNode = Listed<OrganisationNode, OrganisationFacet>;
export type OrganisationNameNode = RowOf<'organisation-names'>;

/** A place in the hierarchy: a body under one parent. */
export type Place = RowOf<'bodies-page'>;

export type BodyEdgeNode = {
  cursor: string;
  node: OrganisationNode;
  parentId: string | null;
  validFrom: string | null;
  validTo: string | null;
  source: string | null;
};

/** A page of places under one body, and how to count all of them. */
export type BodyConnectionNode = Reach & {
  rootId: string;
  edges: readonly BodyEdgeNode[];
  nodes: readonly OrganisationNode[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
};

/** A body directly part of another, and when: from the day `validFrom`, before `validTo`, outside `gaps`. */
export type PlaceAbove = RowOf<'places-above'>;

/** One body that another replaced, as seen from a third. */
export type HistoryStepNode = RowOf<'organisation-history'>;

/** Whom a printed name is taken to mean. */
export type ResolutionNode = RowOf<'resolutions-page'>;
export type UnresolvedBuyerNode = RowOf<'unresolved-buyers-page'>;

/** A place in a list by name: names are compared in lower case without punctuation. */
export type NamePlace = { name: string; id: string };
export type NameRange = { prefix: string; prefixEnd: string };

/** The first place of any list by name. */
export const FIRST_PLACE: NamePlace = { name: '', id: '' };

/** Names that begin so, but for case and punctuation; all names without a beginning. */
export function namesFrom(beginning: string | null | undefined): NameRange {
  const prefix = normalised(beginning ?? '');
  return { prefix, prefixEnd: `${prefix}\u{10FFFF}` };
}
