import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../log.ts';
import { startDeadline } from './deadline.ts';
import { type RequestContext, requestScope } from './request-context.ts';

/** Builds the context of one operation from what every request has. */
export type ContextOf<TContext extends BaseContext> = (
  base: RequestContext,
  request: FastifyRequest,
) => Promise<TContext>;

type RouteOptions<TContext extends BaseContext> = {
  log: Log;
  context: ContextOf<TContext>;
  path: string;
  deadlineMs: number;
};

/** How long after the deadline work that ignores its signal is left behind and the caller answered without it. */
const GRACE_MS = 500;

/** Serves one Apollo Server under `path`, each request in its scope and with its deadline. */
export function addGraphql<TContext extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<TContext>,
  { log, context, path, deadlineMs }: RouteOptions<TContext>,
): void {
  const scopeOf = (): RequestContext => requestScope.getStore()!;
  const answer = fastifyApolloHandler(apollo, { context: (request) => context(scopeOf(), request) });
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { signal, end } = startDeadline(deadlineMs, reply.raw);
    const scope: RequestContext = {
      requestId: request.id,
      signal,
      log: log.child({ requestId: request.id }),
    };
    try {
      return await requestScope.run(scope, () => answer.call(app, request, reply));
    } finally {
      end();
    }
  };
  app.route({
    method: ['GET', 'POST'],
    url: path,
    exposeHeadRoute: false,
    handlerTimeout: deadlineMs + GRACE_MS,
    handler,
  });
}
