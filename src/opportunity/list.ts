import { connectionFrom, pageArgs, type Connection, type PageArgs } from '../graphql/connection.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { OpportunityFilter, OpportunityNode } from './node.ts';
import { opportunitiesPage } from './reads.ts';

const SHAPE = ['string'] as const;

/** Pages of the opportunities that meet the conditions; `max` is how many a page may have. */
export const opportunityList =
  (graph: GraphReader) =>
  async (
    filter: OpportunityFilter,
    args: PageArgs,
    max: number | undefined,
  ): Promise<Connection<OpportunityNode>> => {
    const { first, after } = pageArgs(args, { shape: SHAPE, max });
    const page = { after: String(after?.[0] ?? ''), limit: first + 1 };
    const rows = await opportunitiesPage(graph, filter, page);
    return connectionFrom({ rows, first, after, cursorOf: ({ id }) => [id] });
  };
