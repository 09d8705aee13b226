import type { FastifyInstance } from 'fastify';
import { messageOf } from '../errors.ts';
import type { Drain } from './drain.ts';
import type { Metrics } from './metrics.ts';

/** Whether the server can answer questions now; the reason is for the operator. */
export type Readiness = Readonly<{ ready: boolean; reason?: string }>;

type HealthOptions = { isReady: () => Promise<Readiness>; drain: Drain; metrics?: Metrics | undefined };

const ALWAYS = { config: { alwaysAdmitted: true } };

async function readinessOf({ isReady, drain }: HealthOptions): Promise<Readiness> {
  if (drain.isDraining) return { ready: false, reason: 'shutting down' };
  try {
    return await isReady();
  } catch (error) {
    return { ready: false, reason: messageOf(error) };
  }
}

/** `/livez`: the process answers. `/readyz`: it can answer questions. `/metrics`: Prometheus text. */
export function addHealth(app: FastifyInstance, options: HealthOptions): void {
  app.addHook('onSend', async (request, reply) => {
    if (request.routeOptions.config?.alwaysAdmitted) void reply.header('cache-control', 'no-store');
  });
  app.get('/livez', ALWAYS, async () => ({ status: 'ok' }));
  app.get('/readyz', ALWAYS, async (_request, reply) => {
    const { ready, reason } = await readinessOf(options);
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ok' : 'unavailable', ...(reason && { reason }) });
  });
  const { metrics } = options;
  if (metrics)
    app.get('/metrics', ALWAYS, async (_request, reply) =>
      reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
    );
}
