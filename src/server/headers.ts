import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';

/** Right for data; pages set their own policy on top. */
const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Apollo makes a URL of the host, so one that cannot be a URL must not get so far. */
const refuseBadHost = (request: FastifyRequest): void => {
  if (!URL.canParse(`http://${request.host}/`))
    throw new HttpError(400, 'BAD_REQUEST', 'The Host header is not a host.');
};

/** Request id and security headers on every answer, and `Connection: close` while draining. */
export function setHeaders(app: FastifyInstance, isDraining: () => boolean): void {
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers(SECURITY_HEADERS).header('x-request-id', request.id);
    refuseBadHost(request);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isDraining()) void reply.header('connection', 'close');
  });
}
