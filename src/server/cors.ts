import type { FastifyInstance } from 'fastify';

const EXPOSED = 'etag, retry-after, x-request-id, x-total-count, content-disposition';
const ACCEPTED = 'content-type, apollo-require-preflight, x-apollo-operation-name, if-none-match';
const ONE_DAY_S = '86400';

/**
 * Lets the listed origins, and no others, read answers from a browser. No cookies or credentials are involved, and a
 * preflight is answered for every address, so that a browser may show the real status of a wrong one.
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  const allowed = new Set(origins.map((origin) => new URL(origin).origin));
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    const isAllowed = origin !== undefined && allowed.has(origin);
    if (allowed.size > 0) void reply.header('vary', 'Origin');
    if (isAllowed)
      void reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED });
    const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
    if (!isPreflight) return;
    if (isAllowed)
      void reply.headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': ACCEPTED,
        'access-control-max-age': ONE_DAY_S,
      });
    return reply.code(204).send();
  });
}
