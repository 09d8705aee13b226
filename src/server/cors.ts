import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Log } from '../log.ts';

const POLICY = {
  methods: ['GET', 'POST'],
  allowedHeaders: ['content-type', 'apollo-require-preflight', 'x-apollo-operation-name', 'if-none-match'],
  exposedHeaders: [
    'etag',
    'retry-after',
    'x-request-id',
    'x-total-count',
    'x-warning',
    'content-disposition',
  ],
  maxAge: 86_400,
};
/** Anybody may send any origin; the log need not name them all. */
const MOST_NAMED = 100;

const isPreflight = ({ method, headers }: FastifyRequest): boolean =>
  method === 'OPTIONS' && 'access-control-request-method' in headers;

/** A page of this server, such as the playground, names its origin as well when it posts. */
const isOwn = ({ headers, host }: FastifyRequest, origin: string): boolean =>
  headers['sec-fetch-site'] === 'same-origin' || origin.replace(/^https?:\/\//, '') === host;

/**
 * What a closed origin is told. Its scripts cannot read even this; who looks at the exchange in the browser's network
 * panel, where the browser itself says no more than "CORS error", can.
 */
const CLOSED = 'closed: CORS_ORIGINS of the server does not list this origin';

/** Tells the operator of each origin once: in the browser it looks as if the server were away. */
function tellOnce(log: Log): (origin: string) => void {
  const named = new Set<string>();
  return (origin) => {
    if (named.has(origin) || named.size >= MOST_NAMED) return;
    named.add(origin);
    log.warn({ origin }, 'this origin is closed: browsers may not read answers there; see CORS_ORIGINS');
  };
}

/**
 * Lets the listed origins, and no others, read answers from a browser. No cookies or credentials are involved, and a
 * preflight is answered for every address, so that a browser may show the real status of a wrong one. An origin that is
 * closed is told so in the header `x-cors`, and to the log.
 */
export async function allowOrigins(
  app: FastifyInstance,
  origins: readonly string[],
  log: Log,
): Promise<void> {
  const allowed = new Set(origins.map((origin) => new URL(origin).origin));
  const isListed = ({ headers: { origin } }: FastifyRequest): boolean =>
    origin !== undefined && allowed.has(origin);
  if (allowed.size > 0)
    await app.register(cors, {
      delegator: async (request: FastifyRequest) => ({
        ...POLICY,
        origin: isListed(request),
        preflight: isPreflight(request),
      }),
    });
  const tell = tellOnce(log);
  app.addHook('onRequest', async (request, reply) => {
    if (isListed(request)) return;
    const { origin } = request.headers;
    if (origin !== undefined && !isOwn(request, origin)) {
      void reply.header('x-cors', CLOSED);
      tell(origin.slice(0, 200));
    }
    if (isPreflight(request)) return reply.code(204).send();
  });
}
