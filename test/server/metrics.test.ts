import { expect, test } from 'vitest';
import { createMetrics, watchDeadline } from '../../src/server/metrics.ts';
import { served } from './served.ts';

test('operations are counted by name and outcome, with their cost', async () => {
  const metrics = createMetrics();
  const { ask, fetch } = await served({ metrics }, { metrics, knownOperations: new Set(['Hello']) });
  await ask('query Hello { hello }');
  await ask('query Hello { refused }');
  await ask('query Page { books(first: 7) { nodes { id } } }');
  const { status, headers, text } = await fetch('/metrics');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('text/plain');
  expect(text).toContain('buyergraph_operation_seconds_count{operation="Hello",outcome="OK"} 1');
  expect(text).toContain('buyergraph_operation_seconds_count{operation="Hello",outcome="NOT_FOUND"} 1');
  expect(text).toContain('buyergraph_operation_cost_nodes_sum{operation="other"} 7');
  expect(text).toMatch(/^buyergraph_requests_in_flight 0$/m);
  expect(text).toMatch(/^buyergraph_requests_waiting 0$/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
});

test('names that clients invent share one label', async () => {
  const metrics = createMetrics();
  const { ask, fetch } = await served({ metrics }, { metrics });
  for (const name of ['A', 'B', 'C']) await ask(`query ${name} { hello }`);
  const { text } = await fetch('/metrics');
  expect(text.match(/operation_seconds_count\{.*$/gm)).toEqual([
    'operation_seconds_count{operation="other",outcome="OK"} 3',
  ]);
});

test('how long an operation may take is shown as it is at the time', async () => {
  const metrics = createMetrics();
  let ms = 15_000;
  watchDeadline(metrics, () => ms);
  const shown = async (): Promise<string | undefined> =>
    /^buyergraph_operation_deadline_seconds (\d+)$/m.exec(await metrics.registry.metrics())?.[1];
  expect(await shown()).toBe('15');
  ms = 5_000;
  expect(await shown()).toBe('5');
});
