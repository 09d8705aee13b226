import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.ts';
import { graphVersion } from '../dataset/reads.ts';
import type { ReadGraph } from '../graph/graph.ts';
import type { Log } from '../log.ts';
import { playgroundRoutes } from '../playground/routes.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import { savedQueryRoutes } from '../saved-query/routes.ts';
import { pageRoutes } from '../web/routes.ts';
import { createApollo } from './apollo.ts';
import type { Context } from '../domain.ts';
import { contextOver } from './context.ts';
import { OPERATION_DEADLINE_MS } from './deadline.ts';
import type { Drain } from './drain.ts';
import { executorOver } from './executor.ts';
import { graphTrace } from './graph-trace.ts';
import { resolutionExtensions } from './resolution-extensions.ts';
import { createHttpServer } from './http.ts';
import { createMetrics } from './metrics.ts';
import { PAGES } from './pages.ts';
import { playgroundQuestion } from './playground-question.ts';
import { addPublishedFiles } from './published-files.ts';
import { questionsOf } from './questions.ts';
import { executableSchema, schemaSubjects } from './schema.ts';
import { warmUp } from './warm-up.ts';

export type App = {
  http: FastifyInstance;
  schema: GraphQLSchema;
  questions: ReadonlyMap<string, SavedQuestion>;
  warmUp(): Promise<void>;
  stop(): Promise<void>;
};

type AppOptions = {
  graph: ReadGraph;
  config: Config;
  log: Log;
  drain?: Drain;
  /** What the graph still waits for, as a sentence; null when it has its schema and its first data. */
  awaited?: () => string | null;
};

/** Everything that is served over one graph. Not listening yet. */
export async function createApp({
  graph,
  config,
  log,
  drain,
  awaited = () => null,
}: AppOptions): Promise<App> {
  const schema = executableSchema();
  const questions = questionsOf(schema);
  const metrics = createMetrics();
  const apollo = createApollo<Context>({
    schema,
    log,
    metrics,
    plugins: [graphTrace(), resolutionExtensions()],
    knownOperations: new Set([...questions.values()].map(({ operation }) => operation.name?.value ?? '')),
    figures: ({ graph: { counters, work } }) => ({
      hits: work.requested,
      statements: counters.statements,
      dbMs: Math.round(counters.dbMs),
    }),
  });
  await apollo.start();
  const http = await createHttpServer<Context>(apollo, {
    log,
    metrics,
    trustProxy: config.http.trustProxy,
    corsOrigins: config.http.corsOrigins,
    ...(drain ? { drain } : {}),
    context: async (base) => contextOver(graph, base, OPERATION_DEADLINE_MS),
    isReady: async () => {
      const reason = awaited() ?? ((await graph.answers()) ? null : 'Neo4j does not answer');
      return reason === null ? { ready: true } : { ready: false, reason };
    },
  });
  const executor = (request: { id: string }) => executorOver(graph, schema, { requestId: request.id, log });
  const offered = () => [...questions.values()].map(playgroundQuestion);
  addPublishedFiles(http, schema);
  await http.register(playgroundRoutes({ questions: offered, subjects: schemaSubjects() }));
  await http.register(pageRoutes({ pages: PAGES, schema, executor, questions: offered, log }));
  await http.register(
    savedQueryRoutes({
      questions,
      executor,
      graphVersion: () => graphVersion(graph.reader()),
    }),
  );
  return {
    http,
    schema,
    questions,
    warmUp: () => warmUp(questions.values(), executor({ id: 'warm-up' }), log),
    stop: async () => void (await apollo.stop()),
  };
}
