import { randomUUID } from 'node:crypto';
import type { ApolloServer, BaseContext } from '@apollo/server';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Log } from '../log.ts';
import { addOwnFiles } from '../web/own-files.ts';
import { ADMISSION_LIMITS, type AdmissionLimits, admitRequests } from './admission.ts';
import { readBodies } from './bodies.ts';
import { boundConnections, destroyStalled } from './connections.ts';
import { allowOrigins } from './cors.ts';
import { OPERATION_DEADLINE_MS } from './deadline.ts';
import type { Drain } from './drain.ts';
import { sendError, sendNotFound } from './error-answers.ts';
import { refuseConnection, refuseSocket } from './socket-refusals.ts';
import { refuseExpectations } from './expectations.ts';
import { addGraphql, type ContextOf } from './graphql-route.ts';
import { setHeaders } from './headers.ts';
import { addHealth, type Readiness } from './health.ts';
import { type Metrics, watchAdmission } from './metrics.ts';

/** Largest request body, in bytes. */
export const MAX_BODY_BYTES = 100 * 1_024;

/** How long a connection may take over each part of its work; milliseconds. */
export type Timeouts = Readonly<{
  headersMs: number;
  requestMs: number;
  keepAliveMs: number;
  checkingMs: number;
  /** How long an answer may wait for its caller to take any of it. */
  stallMs: number;
}>;

export const TIMEOUTS: Timeouts = Object.freeze({
  headersMs: 10_000,
  requestMs: 15_000,
  keepAliveMs: 65_000,
  checkingMs: 2_000,
  stallMs: 30_000,
});

/** Connections of all callers together. */
const CONNECTIONS = 1_000;

/** Connections of one address, where it is the caller's own; beyond a proxy all have the proxy's. */
const CONNECTIONS_OF_ADDRESS = 256;

export type HttpOptions<TContext extends BaseContext> = {
  log: Log;
  context: ContextOf<TContext>;
  isReady?: () => Promise<Readiness>;
  drain?: Drain;
  metrics?: Metrics;
  path?: string;
  trustProxy?: boolean;
  corsOrigins?: readonly string[];
  maxConnections?: number;
  connectionsOfAddress?: number;
  /** How long one operation may take, at the time that it is asked. */
  deadlineMs?: () => number;
  /** Refuses, by throwing, an operation before anything of it is read. */
  admitOperation?: (request: FastifyRequest) => void;
  timeouts?: Partial<Timeouts>;
  admission?: Partial<AdmissionLimits>;
};

function createFastify<TContext extends BaseContext>({
  log,
  trustProxy,
  timeouts,
}: HttpOptions<TContext>): FastifyInstance {
  const { headersMs, requestMs, keepAliveMs, checkingMs } = { ...TIMEOUTS, ...timeouts };
  return Fastify({
    http: { headersTimeout: headersMs, connectionsCheckingInterval: checkingMs, maxHeaderSize: 16 * 1_024 },
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: trustProxy ?? false,
    /** While draining, what still arrives is answered; connections end by `Connection: close`. */
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    clientErrorHandler: refuseSocket,
    frameworkErrors: (error, request, reply) => void sendError(log)(error, request, reply),
  });
}

/**
 * The HTTP server for any started Apollo Server: `path` answers GraphQL, beside it health and metrics. Every refusal
 * of every route is JSON in GraphQL's error shape, or for browsers a page that says the same. Further routes can be added to it.
 */
export async function createHttpServer<TContext extends BaseContext>(
  apollo: ApolloServer<TContext>,
  options: HttpOptions<TContext>,
): Promise<FastifyInstance> {
  const { log, metrics, drain = { isDraining: false } } = options;
  const app = createFastify(options);
  const ofAddress = options.trustProxy ? null : (options.connectionsOfAddress ?? CONNECTIONS_OF_ADDRESS);
  boundConnections(app.server, { inAll: options.maxConnections ?? CONNECTIONS, ofAddress }, refuseConnection);
  app.setErrorHandler(sendError(log));
  app.setNotFoundHandler(sendNotFound(app));
  await setHeaders(app, () => drain.isDraining);
  await allowOrigins(app, options.corsOrigins ?? [], log);
  refuseExpectations(app);
  destroyStalled(app, { ...TIMEOUTS, ...options.timeouts }.stallMs);
  readBodies(app);
  const admission = await admitRequests(app, { ...ADMISSION_LIMITS, ...options.admission });
  if (metrics) watchAdmission(metrics, admission);
  addOwnFiles(app);
  addHealth(app, { isReady: options.isReady ?? (async () => ({ ready: true })), drain, metrics });
  addGraphql(app, apollo, {
    log,
    context: options.context,
    path: options.path ?? '/graphql',
    deadlineMs: options.deadlineMs ?? (() => OPERATION_DEADLINE_MS),
    admitOperation: options.admitOperation ?? (() => {}),
  });
  return app;
}
