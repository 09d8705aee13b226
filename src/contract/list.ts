import { connectionFrom, pageArgs, type Connection, type PageArgs } from '../graphql/connection.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { ContractFilter, ContractNode } from './node.ts';
import { contractsPage } from './reads.ts';

const SHAPE = ['string'] as const;

/** Pages of the contracts that meet the conditions; `max` is how many a page may have. */
export const contractList =
  (graph: GraphReader) =>
  async (
    filter: ContractFilter,
    args: PageArgs,
    max: number | undefined,
  ): Promise<Connection<ContractNode>> => {
    const { first, after } = pageArgs(args, { shape: SHAPE, max });
    const rows = await contractsPage(graph, filter, { after: String(after?.[0] ?? ''), limit: first + 1 });
    return connectionFrom({ rows, first, after, cursorOf: ({ id }) => [id] });
  };
