import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.ts';
import type { ReadGraph } from '../graph/graph.ts';
import { LOOKING_MS, whyUnfit } from '../graph/standing.ts';
import { datasetsLoaded } from '../dataset/reads.ts';
import { lastRunsIn } from '../import-runs.ts';
import type { Log } from '../log.ts';
import { STARTERS } from '../playground/question.ts';
import { playgroundRoutes } from '../playground/routes.ts';
import { type QuestionLibrary, questionLibrary } from '../saved-query/library.ts';
import { themeOf } from '../saved-query/themes.ts';
import { pageRoutes } from '../web/routes.ts';
import { createApollo } from './apollo.ts';
import type { Context } from '../domain/context.ts';
import { contextOver } from './context.ts';
import { operationDeadline } from './deadline.ts';
import type { Drain } from './drain.ts';
import { graphTrace } from './graph-trace.ts';
import { addReconciliation } from './reconcile-routes.ts';
import { resolutionExtensions } from './resolution-extensions.ts';
import { createHttpServer } from './http.ts';
import { watchImports } from './import-metrics.ts';
import { createMetrics, watchDeadline } from './metrics.ts';
import { PAGES } from './pages.ts';
import { playgroundQuestion } from './playground-question.ts';
import { addPublishedFiles } from './published-files.ts';
import { addQuestions, executors } from './question-routes.ts';
import { addSecurityTxt } from './security-txt.ts';
import { executableSchema, SAVED_QUESTIONS, schemaSubjects } from './schema.ts';
import { onlyKept } from './trusted-documents.ts';
import { warmUp } from './warm-up.ts';

export type App = {
  http: FastifyInstance;
  schema: GraphQLSchema;
  /** Asks what the front page and the playground open with, then lets the lists and all other saved questions follow. */
  warmUp(): Promise<{ rest: Promise<void> }>;
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

/** The questions there are; those that a new schema breaks are named now, not when somebody asks. */
function libraryOf(schema: GraphQLSchema, { home, questions: folder }: Config, log: Log): QuestionLibrary {
  const tell = (broken: object): void => log.warn(broken, 'a question cannot be asked');
  const library = questionLibrary({ schema, builtIn: SAVED_QUESTIONS, home, folder, tell });
  library.questions();
  return library;
}

/** Whether questions can be answered, or why not yet: one statement, for it waits as questions do. @throws when Neo4j does not answer. */
async function readiness(graph: ReadGraph, awaited: () => string | null) {
  const reason = awaited() ?? (await whyUnfit(graph.reader({ timeoutMs: LOOKING_MS })))?.message ?? null;
  return reason === null ? { ready: true as const } : { ready: false as const, reason };
}

type PageParts = {
  schema: GraphQLSchema;
  library: QuestionLibrary;
  executor: ReturnType<typeof executors>;
  log: Log;
};

/** The playground and the pages, with the questions there are at the time. */
async function addPages(http: FastifyInstance, { schema, library, executor, log }: PageParts): Promise<void> {
  const offered = () => [...library.questions().values()].map(playgroundQuestion);
  await http.register(playgroundRoutes({ questions: offered, subjects: schemaSubjects() }));
  const listed = () => [...library.questions().values()].map((one) => ({ ...one, theme: themeOf(one) }));
  await http.register(pageRoutes({ pages: PAGES, schema, executor, questions: listed, log }));
}

/** Everything that is served over one graph. Not listening yet. */
export async function createApp({
  graph,
  config,
  log,
  drain,
  awaited = () => null,
}: AppOptions): Promise<App> {
  const schema = executableSchema();
  const library = libraryOf(schema, config, log);
  const kept = (hash: string): string | undefined => library.byHash(hash)?.source;
  const metrics = createMetrics();
  const apollo = createApollo<Context>({
    schema,
    log,
    metrics,
    kept,
    plugins: [graphTrace(), resolutionExtensions()],
    knownOperations: new Set(
      [...library.builtIn.values()].map(({ operation }) => operation.name?.value ?? ''),
    ),
    figures: ({ graph: { counters, work } }) => ({
      hits: work.requested,
      statements: counters.statements,
      dbMs: Math.round(counters.dbMs),
      waitMs: Math.round(counters.waitMs),
    }),
  });
  await apollo.start();
  const deadline = operationDeadline();
  const http = await createHttpServer<Context>(apollo, {
    log,
    metrics,
    trustProxy: config.http.trustProxy,
    corsOrigins: config.http.corsOrigins,
    ...(drain ? { drain } : {}),
    ...(config.trustedOnly && { admitOperation: onlyKept(kept) }),
    context: async (base) => contextOver(graph, base),
    isReady: () => readiness(graph, awaited),
    deadlineMs: deadline.ms,
  });
  const executor = executors({ graph, schema, log });
  addPublishedFiles(http, schema);
  addSecurityTxt(http, config.http.securityContact);
  watchDeadline(metrics, deadline.ms);
  watchImports(metrics, { loaded: () => datasetsLoaded(graph.reader()), runs: lastRunsIn(config.home) });
  await addPages(http, { schema, library, executor, log });
  await addReconciliation(http, { graph, log, metrics });
  await addQuestions(http, { graph, schema, library, apollo, config, log, deadlineMs: deadline.ms });
  return {
    http,
    schema,
    async warmUp() {
      const asking = { executor: executor({ id: 'warm-up' }), log };
      const { rest } = await warmUp(library.questions(), STARTERS, asking);
      return { rest: rest.then(deadline.warm) };
    },
    stop: async () => void (await apollo.stop()),
  };
}
