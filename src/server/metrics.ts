import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { costOf } from '../graphql/limits.ts';
import type { Admission } from './admission.ts';
import { outcomeOf } from './outcome.ts';

/** Prometheus metrics of one server; `registry` takes more from other parts. */
export type Metrics = Readonly<{
  registry: Registry;
  seconds: Histogram<'operation' | 'outcome'>;
  nodes: Histogram<'operation'>;
}>;

/** Names that may be labels. A client can invent names without end, so all others are one. */
const labelOf = (name: string | null | undefined, known: ReadonlySet<string>): string =>
  name && known.has(name) ? name : 'other';

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    seconds: new Histogram({
      name: 'buyergraph_operation_seconds',
      help: 'Time to answer an operation of GraphQL or of the reconciliation service, by its name and outcome code.',
      labelNames: ['operation', 'outcome'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    nodes: new Histogram({
      name: 'buyergraph_operation_cost_nodes',
      help: 'Nodes a GraphQL operation may return, as counted before it runs.',
      labelNames: ['operation'],
      buckets: [1, 10, 100, 1_000, 10_000],
      registers: [registry],
    }),
  };
}

/** Shows how many requests run and wait. */
export function watchAdmission({ registry }: Metrics, admission: Admission): void {
  const gauges = { in_flight: 'Requests being answered.', waiting: 'Requests waiting for a place.' };
  for (const [name, help] of Object.entries(gauges))
    new Gauge({
      name: `buyergraph_requests_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(name === 'waiting' ? admission.waiting : admission.running);
      },
    });
}

/** Shows how long an operation may take: longer until what is asked most has been planned. */
export function watchDeadline({ registry }: Metrics, ms: () => number): void {
  new Gauge({
    name: 'buyergraph_operation_deadline_seconds',
    help: 'How long an operation may take now: longer after a start, until most statements have run once.',
    registers: [registry],
    collect() {
      this.set(ms() / 1_000);
    },
  });
}

/** Observes every operation; `known` are the operation names that get a label of their own. */
export const operationMetrics = <TContext extends BaseContext>(
  metrics: Metrics,
  known: ReadonlySet<string>,
): ApolloServerPlugin<TContext> => ({
  requestDidStart: async () => {
    const startedAt = performance.now();
    return {
      willSendResponse: async (context) => {
        const operation = labelOf(context.operationName, known);
        const seconds = (performance.now() - startedAt) / 1_000;
        metrics.seconds.observe({ operation, outcome: outcomeOf(context.response) }, seconds);
        const cost = costOf(context);
        if (cost) metrics.nodes.observe({ operation }, cost.requested);
      },
    };
  },
});
