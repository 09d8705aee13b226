import { expect, test } from 'vitest';
import { loadSample } from '../../seed/run/built-in.ts';
import { emptyGraph } from '../support/graph.ts';
import { isRegistered, measured, pairsByName } from './labelled-pairs.ts';

test('with the sample’s register, nobody of the labelled pairs is matched with somebody else', async () => {
  const graph = await emptyGraph();
  await loadSample(graph);
  const { figures, takenForOne } = await measured(graph, pairsByName().filter(isRegistered));
  console.info(`reconciled with the sample’s register: ${JSON.stringify(figures)}`);
  expect(takenForOne).toEqual([]);
  expect(figures.precision).toBe(1);
  expect(figures.recall).toBeGreaterThanOrEqual(0.8);
  expect(figures.offered).toBeGreaterThanOrEqual(0.95);
}, 300_000);
