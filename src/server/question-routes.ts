import type { ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.ts';
import { graphVersion } from '../dataset/reads.ts';
import type { Context } from '../domain/context.ts';
import type { ReadGraph } from '../graph/graph.ts';
import type { Log } from '../log.ts';
import { feedRoutes } from '../follow/routes.ts';
import { indexRoutes, sendsEmbedded, sendsPage } from '../question-page/routes.ts';
import { accessKeys } from '../saved-query/access-keys.ts';
import type { QuestionLibrary } from '../saved-query/library.ts';
import { rowsRoute } from '../saved-query/rows-route.ts';
import { savedQueryRoutes } from '../saved-query/routes.ts';
import type { Executor } from '../saved-query/run.ts';
import { saveRoute } from '../saved-query/save-route.ts';
import { executorOver } from './executor.ts';
import { mcpRoute } from './mcp-route.ts';
import { operationsOver } from './operate.ts';

export type QuestionParts = {
  graph: ReadGraph;
  schema: GraphQLSchema;
  library: QuestionLibrary;
  apollo: ApolloServer<Context>;
  config: Config;
  log: Log;
  /** How long one operation may take, at the time that it is asked. */
  deadlineMs: () => number;
};

/** Runs the questions of one request, for as long as somebody waits for the answer. */
export const executors =
  ({ graph, schema, log }: Pick<QuestionParts, 'graph' | 'schema' | 'log'>) =>
  (request: { id: string }, reply?: { raw: ServerResponse }): Executor =>
    executorOver(graph, schema, { requestId: request.id, log, ...(reply && { response: reply.raw }) });

/** Every door of the saved questions: their files, saving them, and the tools they are. */
export async function addQuestions(http: FastifyInstance, parts: QuestionParts): Promise<void> {
  const { graph, schema, library, apollo, config, log } = parts;
  const executor = executors(parts);
  const version = () => graphVersion(graph.reader());
  const pages = {
    html: sendsPage({ executor, graphVersion: version }),
    embed: sendsEmbedded({ executor, graphVersion: version }),
  };
  await http.register(savedQueryRoutes({ library, schema, executor, log, graphVersion: version, pages }));
  await http.register(feedRoutes({ library, executor, graphVersion: version, home: config.home }));
  // Who answers kept documents alone answers no others here either.
  if (!config.trustedOnly) await http.register(rowsRoute({ schema, executor, log, graphVersion: version }));
  await http.register(indexRoutes(library));
  await http.register(saveRoute({ library, schema, keys: accessKeys(config.home) }));
  await http.register(
    mcpRoute((request, reply) => ({
      library,
      schema,
      graphVersion: version,
      log: log.child({ requestId: request.id }),
      executor: () => executor(request, reply),
      operate: operationsOver(apollo, graph, {
        requestId: request.id,
        log,
        timeoutMs: parts.deadlineMs(),
        response: reply.raw,
      }),
      trustedOnly: config.trustedOnly,
    })),
  );
}
