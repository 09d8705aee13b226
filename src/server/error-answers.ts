import { STATUS_CODES } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BuyergraphError, codeOf } from '../errors.ts';
import { CallerGone } from '../graphql/caller-gone.ts';
import { isPublicCode, type PublicCode } from '../graphql/error-codes.ts';
import type { Log } from '../log.ts';
import { prefersHtml } from '../prefers-html.ts';
import { asPage } from './error-pages.ts';
import { errorBody, HttpError } from './http-error.ts';

/** What is said of an error: the HTTP status, and in GraphQL's shape a code and a sentence. */
export type Answer = Readonly<{ status: number; code: PublicCode; message: string }>;

const STATUS_OF: Partial<Record<PublicCode, number>> = {
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  GONE: 410,
  DATABASE_UNAVAILABLE: 503,
  OVERLOADED: 503,
  DEADLINE_EXCEEDED: 504,
  /** Nobody reads this; nginx's number for it, should a proxy in between log it. */
  CANCELLED: 499,
};

/** Fastify's own refusals in our words: its messages may repeat what was sent. */
const OF_FASTIFY: Readonly<Record<string, Answer>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'LIMIT_EXCEEDED',
    message: 'The request body is larger than 100 KB. Pass values as variables, or send several operations.',
  },
};

/** Without OPTIONS: that is the browser's question whether it may ask, not a way to ask. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function answerForError(error: unknown): Answer | null {
  if (error instanceof HttpError)
    return { status: error.statusCode, code: error.code, message: error.message };
  if ((error instanceof BuyergraphError || error instanceof CallerGone) && isPublicCode(error.code))
    return { status: STATUS_OF[error.code] ?? 500, code: error.code, message: error.message };
  const statusCode =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : null;
  const known = OF_FASTIFY[codeOf(error)];
  if (known) return known;
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return {
      status: statusCode,
      code: 'BAD_REQUEST',
      message: `${STATUS_CODES[statusCode] ?? 'Bad Request'}.`,
    };
  return null;
}

function send(reply: FastifyReply, { status, code, message }: Answer): FastifyReply {
  const body = errorBody(code, message, reply.request.id);
  void reply.code(status).header('cache-control', 'no-store');
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  return prefersHtml(reply.request.headers.accept)
    ? reply.send(asPage(reply, body.errors))
    : reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
}

/** How much of a body that is too large is still taken; bytes. */
const MOST_DROPPED = 16 * 1_024 * 1_024;

/**
 * A caller reads its answer when it has sent all: one that is cut off before never sees why. So what it still sends is
 * taken and dropped, within the time a request has, and up to a bound.
 */
function dropRest({ raw }: FastifyRequest, reply: FastifyReply): void {
  void reply.removeHeader('connection');
  let dropped = 0;
  raw.on('data', (bytes: Buffer) => {
    dropped += bytes.length;
    if (dropped > MOST_DROPPED) raw.socket.destroy();
  });
  raw.resume();
}

/** Answers any error of any route: expected ones as they are, the rest as INTERNAL, logged with their stack. */
export const sendError =
  (log: Log) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const answer = answerForError(error);
    if (answer?.status === 413) dropRest(request, reply);
    if (answer) return send(reply, answer);
    const { method, routeOptions } = request;
    log.error({ requestId: request.id, method, route: routeOptions.url, err: error }, 'unexpected error');
    const message = `Something failed on our side. Report it with request id ${request.id}.`;
    return send(reply, { status: 500, code: 'INTERNAL', message });
  };

/** 404 for an address nobody has, 405 with Allow for one that has other methods. */
export const sendNotFound =
  (app: FastifyInstance) =>
  (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const url = request.url.split('?', 1)[0] ?? '/';
    const allowed = METHODS.filter((method) => app.findRoute({ method, url }) !== null);
    if (allowed.length === 0)
      return send(reply, {
        status: 404,
        code: 'NOT_FOUND',
        message: 'Nothing is at this address; the API is at /graphql.',
      });
    const list = allowed.join(', ');
    void reply.header('allow', list);
    return send(reply, {
      status: 405,
      code: 'METHOD_NOT_ALLOWED',
      message: `This address answers ${list} only.`,
    });
  };
