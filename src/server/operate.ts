import type { ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { invariant } from '../errors.ts';
import type { Context } from '../domain/context.ts';
import type { ReadGraph } from '../graph/graph.ts';
import type { Log } from '../log.ts';
import { contextOver } from './context.ts';
import { startDeadline, within } from './deadline.ts';

type About = {
  requestId: string;
  log: Log;
  timeoutMs: number;
  /** Where the answer goes: when it closes, nobody waits any more and the statement ends. */
  response?: ServerResponse;
};

/** Answers documents in-process as /graphql does over HTTP: its limits, its deadline, its errors and its log. */
export const operationsOver =
  (apollo: ApolloServer<Context>, graph: ReadGraph, { requestId, log, timeoutMs, response }: About) =>
  async (query: string, variables: Record<string, unknown>): Promise<FormattedExecutionResult> => {
    const { signal, end } = startDeadline(timeoutMs, response);
    try {
      const contextValue = contextOver(graph, { requestId, signal, timeoutMs, log });
      const { body } = await within(signal, apollo.executeOperation({ query, variables }, { contextValue }));
      invariant(body.kind === 'single', 'nothing-is-answered-in-parts');
      return body.singleResult;
    } finally {
      end();
    }
  };
