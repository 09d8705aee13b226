import type { GraphReader } from '../graph/reader.ts';
import type { NamePlace } from './node.ts';
import { DEPTHS, type Reach } from '../perimeter/node.ts';

export type PlacePage = { after: NamePlace & { parent: string }; limit: number };

/** A page of places under each body, by name. */
export const bodiesPage = (
  graph: GraphReader,
  ids: readonly string[],
  { scope, asOf, after, limit }: Reach & PlacePage,
) =>
  graph.read('bodies-page', {
    ids,
    ...DEPTHS[scope],
    asOf,
    afterName: after.name,
    afterId: after.id,
    afterParent: after.parent,
    limit,
  });

/** The bodies a scope reaches from one; none when it does not exist. */
export async function perimeterOf(graph: GraphReader, rootId: string, { scope, asOf }: Reach) {
  const [row] = await graph.read('perimeter', { rootId, ...DEPTHS[scope], asOf });
  return row ?? { ids: [], unknownStarts: 0 };
}
