import { fromNodeId } from '../graphql/node-id.ts';
import type { Context } from '../server/context.ts';
import type { OrganisationNode } from './node.ts';

const PARTIES = new Set(['Organisation', 'Supplier']);

/** The reference as the graph knows it: a public id becomes the key behind it. */
export function graphReference(reference: string): string {
  const id = fromNodeId(reference);
  return id && PARTIES.has(id.type) ? id.key : reference.trim();
}

/** Who is meant by a slug, an id, an identifier as scheme:value or a name; null when nobody is. */
export const organisationMeant = (reference: string, { loaders }: Context): Promise<OrganisationNode | null> =>
  loaders.organisation.byReference(graphReference(reference));
