import type { ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { ReadGraph } from '../graph/graph.ts';
import { OPERATION_LIMITS } from '../graphql/limits.ts';
import type { Log } from '../log.ts';
import { ITEMS_A_PAGE } from '../saved-query/paging.ts';
import type { Executor } from '../saved-query/run.ts';
import type { Context } from '../domain/context.ts';
import { contextOver } from './context.ts';
import { startDeadline } from './deadline.ts';

/** How long one page of a download may take; the whole may take many of them. */
const PAGE_DEADLINE_MS = 30_000;

/** A page of a download is fifty of those of an operation. */
const LIMITS = { pageSize: ITEMS_A_PAGE, hits: 10 * OPERATION_LIMITS.hits };

/** Runs the server's own questions: pages of a thousand, each with a deadline and counters of its own. */
export const executorOver = (
  graph: ReadGraph,
  schema: GraphQLSchema,
  about: {
    requestId: string;
    log: Log;
    /** Where the answer goes: when it closes, nobody waits any more and the statement ends. */
    response?: ServerResponse;
    onContext?: (context: Context) => void;
  },
): Executor => ({
  schema,
  context() {
    const { signal, end } = startDeadline(PAGE_DEADLINE_MS, about.response);
    const { requestId, log } = about;
    const base = { requestId, log, signal, timeoutMs: PAGE_DEADLINE_MS, limits: LIMITS };
    const value = contextOver(graph, base);
    about.onContext?.(value);
    return { value, end };
  },
});
