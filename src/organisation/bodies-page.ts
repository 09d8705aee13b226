import { connectionOf, pageArgs, type PageArgs } from '../graphql/connection.ts';
import type { Context } from '../domain/context.ts';
import type { BodyConnectionNode, Place } from './node.ts';
import type { Reach } from '../perimeter/node.ts';

const cursorOf = ({ nameKey, id, parentId }: Place): string[] => [nameKey, id, parentId ?? ''];

const SHAPE = ['string', 'string', 'string'] as const;

/** One page of places under a body, read together with those of its siblings in the answer. */
export async function bodiesPageOf(
  { rootId, ...reach }: Reach & { rootId: string },
  args: PageArgs,
  { loaders, maxFirst }: Context,
): Promise<BodyConnectionNode> {
  const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
  const [name, id, parent] = after ?? ['', '', ''];
  const rows = await loaders.organisation
    .bodies({ ...reach, after: { name, id, parent }, limit: first + 1 })
    .load(rootId);
  const factsOf = ({ parentId, validFrom, validTo, placeSource }: Place) => ({
    parentId,
    validFrom,
    validTo,
    source: placeSource,
  });
  const page = connectionOf({ rows, first, after, cursorOf, nodeOf: (row) => row, factsOf });
  return { ...reach, rootId, ...page };
}
