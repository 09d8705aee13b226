import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { policyOf } from '../web/headers.ts';
import { HttpError } from './http-error.ts';

/** Right for data; pages set their own policy on top. */
const DATA_POLICY = policyOf({ 'default-src': "'none'", 'frame-ancestors': "'none'" });

/** Apollo makes a URL of the host, so one that cannot be a URL must not get so far. */
const refuseBadHost = (request: FastifyRequest): void => {
  if (!URL.canParse(`http://${request.host}/`))
    throw new HttpError(400, 'BAD_REQUEST', 'The Host header is not a host.');
};

/** Request id and security headers on every answer, and `Connection: close` while draining. */
export async function setHeaders(app: FastifyInstance, isDraining: () => boolean): Promise<void> {
  await app.register(helmet, {
    // A page replaces the policy of data as a whole, which helmet could only do route by route.
    contentSecurityPolicy: false,
    xFrameOptions: { action: 'deny' },
    // Whether a browser may ever come by plain HTTP again is for the proxy in front to say, who has the certificate.
    strictTransportSecurity: false,
    // For browsers of long ago, or without a use where nothing is embedded and no script of others runs.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers({ 'content-security-policy': DATA_POLICY, 'x-request-id': request.id });
    refuseBadHost(request);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isDraining()) void reply.header('connection', 'close');
  });
}
