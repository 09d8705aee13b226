import { expect, test } from 'vitest';
import { daysAfter, londonToday } from '../../src/days.ts';
import { watchImports } from '../../src/server/import-metrics.ts';
import { createMetrics } from '../../src/server/metrics.ts';

const loaded = [
  { dataset: 'sales', rows: 4_699, rejected: 3, latest: daysAfter(londonToday(), -40) },
  { dataset: 'codes', rows: 10, rejected: 0, latest: 'undated' },
];
const runs = new Map([
  ['sales', { succeeded: 1_700_000_000, refused: null }],
  ['notices', { succeeded: null, refused: 1_700_000_001 }],
]);

const imports = async (looks: Parameters<typeof watchImports>[1]) => {
  const metrics = createMetrics();
  watchImports(metrics, looks);
  const text = () => metrics.registry.metrics();
  const lines = async () =>
    (await text()).split('\n').filter((line) => /^buyergraph_(?:dataset|import)_/.test(line));
  return { text, lines };
};

test('what is loaded, how old it is and when imports last ended is told', async () => {
  const { lines } = await imports({ loaded: async () => loaded, runs: async () => runs });
  expect(await lines()).toEqual([
    'buyergraph_dataset_rows{dataset="sales"} 4699',
    'buyergraph_dataset_rows{dataset="codes"} 10',
    'buyergraph_dataset_rejected_rows{dataset="sales"} 3',
    'buyergraph_dataset_rejected_rows{dataset="codes"} 0',
    'buyergraph_dataset_age_days{dataset="sales"} 40',
    'buyergraph_import_last_success_timestamp_seconds{source="sales"} 1700000000',
    'buyergraph_import_last_refusal_timestamp_seconds{source="notices"} 1700000001',
  ]);
});

test('the graph is asked once for all of it, and again only after a while', async () => {
  let asked = 0;
  const { lines } = await imports({
    loaded: async () => ((asked += 1), loaded),
    runs: async () => runs,
  });
  await lines();
  await lines();
  expect(asked).toBe(1);
});

test('without a database the other metrics are still there', async () => {
  const { lines, text } = await imports({
    loaded: () => Promise.reject(new Error('Neo4j does not answer')),
    runs: async () => runs,
  });
  expect((await lines()).some((line) => line.includes('dataset_rows'))).toBe(false);
  expect(await text()).toContain('buyergraph_import_last_success_timestamp_seconds{source="sales"}');
});
