import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { errorPage, type Said } from '../web/error-page.ts';
import { HTML_TYPE, pageHeaders } from '../web/headers.ts';
import { prefersHtml } from '../prefers-html.ts';

/** The refusal a reply is about to send, as a page. */
export function asPage(reply: FastifyReply, errors: readonly Said[]): string {
  void reply.headers(pageHeaders()).header('cache-control', 'no-store').type(HTML_TYPE);
  return errorPage({ status: reply.statusCode, errors, requestId: reply.request.id }).markup;
}

const REFUSAL = z.object({
  errors: z
    .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
    .default([]),
});

/** What a body says of a refusal; null when it is of another shape. */
function refusalIn(body: string): z.infer<typeof REFUSAL> | null {
  try {
    return REFUSAL.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
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
  const refusal = refusalIn(payload);
  return refusal ? asPage(reply, refusal.errors) : payload;
}
