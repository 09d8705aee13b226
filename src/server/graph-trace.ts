import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../domain/context.ts';

const HEADER = 'x-graph-trace';

const hundredths = (ms: number): number => Math.round(ms * 100) / 100;

/**
 * With a request header `x-graph-trace` of any value, `extensions.graph` says which statements the answer took, how many
 * with how many rows, the milliseconds they took and waited, and what had to be looked up to know their price.
 */
export const graphTrace = (): ApolloServerPlugin<Context> => ({
  requestDidStart: async ({ request }) => {
    if (!request.http?.headers.get(HEADER)) return;
    return {
      willSendResponse: async ({ response, contextValue }) => {
        if (response.body.kind !== 'single') return;
        const { dbMs, waitMs, ...counted } = contextValue.graph.counters;
        const graph = { ...counted, dbMs: hundredths(dbMs), waitMs: hundredths(waitMs) };
        response.body.singleResult.extensions = { ...response.body.singleResult.extensions, graph };
      },
    };
  },
});
