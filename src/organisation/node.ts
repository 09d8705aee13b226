import type { Warning } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { Connection, Counted } from '../graphql/connection.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import { isNear } from '../identity/near.ts';
import { normalised } from '../names.ts';
import type { Reach } from './reach.ts';

export { type Own, type Parties, partiesOf } from './parties.ts';
export { DEPTHS, type Reach, ruleOf } from './reach.ts';

/** An organisation as every statement returns it; properties in the graph's own names. Days are YYYY-MM-DD. */
export type OrganisationNode = RowOf<'organisations-by-id'>;

export type OrganisationConnectionNode = Counted<Connection<OrganisationNode>>;
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

const PARTIES = new Set(['Organisation', 'Supplier']);

/** A reference as the graph knows it: a public id becomes the key behind it. */
export function graphReference(reference: string): string {
  const id = fromNodeId(reference);
  return id && PARTIES.has(id.type) ? id.key : reference.trim();
}

const NAMES_SAID = 3;

/** What is printed near the name of the one buyer a figure is about, and counts for somebody nobody knows. */
export async function nearUnresolved(
  { buyerName }: { buyerName: string | null },
  loaders: {
    organisation: { unresolvedNear: { load: (name: string) => Promise<readonly { name: string }[]> } };
  },
): Promise<Warning[]> {
  const found = buyerName ? await loaders.organisation.unresolvedNear.load(buyerName) : [];
  const near = found.filter(({ name }) => name !== buyerName && isNear(name, buyerName!));
  if (near.length === 0) return [];
  const [names, more] = [near.slice(0, NAMES_SAID).map(({ name }) => `“${name}”`), near.length - NAMES_SAID];
  const message = `Not in this figure, for nobody knows whether they are ${buyerName}: ${names.join(', ')}${
    more > 0 ? ` and ${more} more` : ''
  }. See unresolvedBuyers, or buyergraph candidates to decide.`;
  return [{ code: 'NEAR_UNRESOLVED', message }];
}
