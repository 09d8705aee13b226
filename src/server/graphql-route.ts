import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../log.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import { pageForBrowsers } from './error-pages.ts';
import { currentContext, inRequestScope } from './request-context.ts';

/** Builds the context of one operation from what every request has. */
export type ContextOf<TContext extends BaseContext> = (
  base: RequestContext,
  request: FastifyRequest,
) => Promise<TContext>;

type RouteOptions<TContext extends BaseContext> = {
  log: Log;
  context: ContextOf<TContext>;
  path: string;
  deadlineMs: () => number;
  admitOperation: (request: FastifyRequest) => void;
};

/** Serves one Apollo Server under `path`, each request in its scope and with its deadline. */
export function addGraphql<TContext extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<TContext>,
  { log, context, path, deadlineMs, admitOperation }: RouteOptions<TContext>,
): void {
  const answer = fastifyApolloHandler(apollo, { context: (request) => context(currentContext(), request) });
  const handler = (request: FastifyRequest, reply: FastifyReply): Promise<unknown> =>
    inRequestScope(reply, { log, deadlineMs: deadlineMs() }, async () => answer.call(app, request, reply));
  app.route({
    method: ['GET', 'POST'],
    url: path,
    exposeHeadRoute: false,
    preHandler: async (request) => admitOperation(request),
    handler,
    onSend: pageForBrowsers,
  });
}
