import { fromNodeId } from '../graphql/node-id.ts';

const PARTIES = new Set(['Organisation', 'Supplier']);

/** A reference as the graph knows it: a public id becomes the key behind it. */
export function graphReference(reference: string): string {
  const id = fromNodeId(reference);
  return id && PARTIES.has(id.type) ? id.key : reference.trim();
}
