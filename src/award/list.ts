import { connectionFrom, pageArgs, type Connection, type PageArgs } from '../graphql/connection.ts';
import type { GraphReader } from '../graph/reader.ts';
import { ALL_AWARDS, type AwardFilter, type AwardNode, type WhichAwards } from './node.ts';
import { awardsPage } from './reads.ts';

const SHAPE = ['string'] as const;

export type AwardList = { filter: Partial<AwardFilter>; which: WhichAwards };

/** Pages of the awards that meet the conditions; `max` is how many a page may have. */
export const awardList =
  (graph: GraphReader) =>
  async (
    { filter, which }: AwardList,
    args: PageArgs,
    max: number | undefined,
  ): Promise<Connection<AwardNode>> => {
    const { first, after } = pageArgs(args, { shape: SHAPE, max });
    const page = { which, after: String(after?.[0] ?? ''), limit: first + 1 };
    const rows = await awardsPage(graph, { ...ALL_AWARDS, ...filter }, page);
    return connectionFrom({ rows, first, after, cursorOf: ({ id }) => [id] });
  };
