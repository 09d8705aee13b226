import type { ApolloServerPlugin } from '@apollo/server';
import { costOf } from '../graphql/limits.ts';
import type { Log } from '../log.ts';
import { outcomeOf } from './outcome.ts';
import type { RequestContext } from '../graphql/request-context.ts';

/** Further figures of one operation for its log line, such as statements and database milliseconds. */
export type Figures<TContext> = (context: TContext) => Readonly<Record<string, number>>;

const MAX_NAME = 100;

/**
 * One line an operation: request id, name, document hash, cost, milliseconds, outcome. Never variables, never the
 * document: both can hold what a person typed.
 */
export const operationLog = <TContext extends RequestContext>(
  log: Log,
  figures: Figures<TContext> = () => ({}),
): ApolloServerPlugin<TContext> => ({
  requestDidStart: async () => {
    const startedAt = performance.now();
    return {
      willSendResponse: async (context) => {
        const line = {
          requestId: context.contextValue.requestId,
          operation: context.operationName?.slice(0, MAX_NAME) ?? null,
          document: context.queryHash ?? null,
          cost: costOf(context)?.requested ?? null,
          ms: Math.round((performance.now() - startedAt) * 100) / 100,
          outcome: outcomeOf(context.response),
          ...figures(context.contextValue),
        };
        log.info(line, 'operation');
      },
    };
  },
});
