import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyReply } from 'fastify';
import { invariant } from '../errors.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import type { Log } from '../log.ts';
import { startDeadline, within } from './deadline.ts';

const scopes = new AsyncLocalStorage<RequestContext>();

/**
 * What the request being answered has.
 * @throws Error outside inRequestScope.
 */
export function currentContext(): RequestContext {
  const base = scopes.getStore();
  invariant(base, 'inside-a-request-scope');
  return base;
}

/** Apollo formats some errors before a context exists and none with one; they still get their request id. */
export const currentRequestId = (): string | undefined => scopes.getStore()?.requestId;

/** Does the work of one request in its scope and within its deadline; for every route that asks GraphQL something. */
export async function inRequestScope<T>(
  reply: FastifyReply,
  { log, deadlineMs }: { log: Log; deadlineMs: number },
  work: (base: RequestContext) => Promise<T>,
): Promise<T> {
  const { signal, end } = startDeadline(deadlineMs, reply.raw);
  const requestId = reply.request.id;
  const base: RequestContext = { requestId, signal, timeoutMs: deadlineMs, log: log.child({ requestId }) };
  try {
    return await within(signal, scopes.run(base, work, base));
  } finally {
    end();
  }
}
