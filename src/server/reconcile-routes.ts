import type { FastifyInstance } from 'fastify';
import { codeOf } from '../errors.ts';
import type { ReadGraph } from '../graph/graph.ts';
import type { Log } from '../log.ts';
import { type Answering, reconcileRoutes } from '../reconcile/routes.ts';
import { contextOver } from './context.ts';
import { OPERATION_DEADLINE_MS } from './deadline.ts';
import type { Metrics } from './metrics.ts';
import { inRequestScope } from './request-context.ts';

type Parts = { graph: ReadGraph; log: Log; metrics: Metrics };

/** A batch is fifty questions, as a page of a download is fifty of those of an operation, and has the time of one. */
const BATCH_DEADLINE_MS = 30_000;

const deadlineOf = (operation: string): number =>
  operation === 'reconcile' ? BATCH_DEADLINE_MS : OPERATION_DEADLINE_MS;

/** Works as an operation of GraphQL does, and is logged and counted as one; never what was asked, which a person typed. */
const answeringOver =
  ({ graph, log, metrics }: Parts): Answering =>
  (operation, reply, work) => {
    const deadlineMs = deadlineOf(operation);
    return inRequestScope(reply, { log, deadlineMs }, async (base) => {
      const [context, startedAt] = [contextOver(graph, base), performance.now()];
      let outcome = 'OK';
      try {
        return await work(context);
      } catch (thrown) {
        outcome = codeOf(thrown) || 'INTERNAL';
        throw thrown;
      } finally {
        const ms = performance.now() - startedAt;
        const { work: done, graph: reader } = context;
        const { statements, dbMs, waitMs } = reader.counters;
        log.info(
          {
            requestId: base.requestId,
            operation,
            ms: Math.round(ms * 100) / 100,
            outcome,
            hits: done?.requested ?? 0,
            statements,
            dbMs: Math.round(dbMs),
            waitMs: Math.round(waitMs),
          },
          'operation',
        );
        metrics.seconds.observe({ operation, outcome }, ms / 1_000);
      }
    });
  };

/** Matching of names in tables of others, beside the API and by the same rules. */
export async function addReconciliation(http: FastifyInstance, parts: Parts): Promise<void> {
  await http.register(reconcileRoutes(answeringOver(parts)));
}
