import type { Context } from '../domain/context.ts';
import { oneByKey } from '../graph/batch.ts';
import type { Sources } from './values.ts';
import type { Thing } from './things.ts';

/** Things by their keys, in one statement; what is not there is left out. */
export async function thingsOf(
  keys: readonly string[],
  { graph }: Context,
): Promise<ReadonlyMap<string, Thing>> {
  const ids = [...new Set(keys)];
  const things = ids.length > 0 ? await graph.read('reconciled-things', { ids }) : [];
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** What values of properties are read by, for one request. */
export const sourcesOf = ({ graph, loaders }: Context): Sources => ({
  organisation: loaders.organisation,
  supplier: loaders.supplier,
  sums: oneByKey(
    async (ids) => graph.read('reconciled-sums', { ids, published: await graph.published() }),
    ({ id }) => id,
  ),
});
