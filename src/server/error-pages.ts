import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { errorPage } from '../web/error-page.ts';
import { HTML_TYPE, pageHeaders } from '../web/headers.ts';
import { prefersHtml } from '../web/prefers-html.ts';

/** The refusal a reply is about to send, as a page. */
export function asPage(reply: FastifyReply, errors: readonly GraphQLFormattedError[]): string {
  void reply.headers(pageHeaders()).header('cache-control', 'no-store').type(HTML_TYPE);
  return errorPage({ status: reply.statusCode, errors, requestId: reply.request.id }).markup;
}

/** For onSend of a route that refuses in JSON by itself: a browser gets what it says as a page. */
export async function pageForBrowsers(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  const isJson = String(reply.getHeader('content-type')).includes('json');
  if (reply.statusCode < 400 || !isJson || typeof payload !== 'string') return payload;
  if (!prefersHtml(request.headers.accept)) return payload;
  const { errors = [] } = JSON.parse(payload) as { errors?: GraphQLFormattedError[] };
  return asPage(reply, errors);
}
