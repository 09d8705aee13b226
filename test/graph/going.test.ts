import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { emptyGraph } from '../support/graph.ts';

const DATASETS = 200;

test('what goes while it is read is left out, and fails nothing', async () => {
  const graph = await emptyGraph();
  let isDone = false;
  const coming = (async (): Promise<void> => {
    for (let round = 0; round < 12; round += 1) {
      await graph.write.command(
        `UNWIND range(1, ${DATASETS}) AS n CREATE (:Dataset {id: 'd' + n, title: 'D', publisher: 'P', licence: 'L', kind: 'SALES', synthetic: false, sample: true})`,
      );
      await graph.write.command('MATCH (d:Dataset) DETACH DELETE d');
      // What is read again is not taken away again at once.
      await pause(150);
    }
    isDone = true;
  })();
  let reads = 0;
  while (!isDone) {
    const rows = await graph.reader().read('datasets', {});
    expect(rows.length).toBeLessThanOrEqual(DATASETS);
    reads += 1;
  }
  await coming;
  expect(reads).toBeGreaterThan(12);
});

test('what lacks something for good is a defect, and said', async () => {
  const graph = await emptyGraph();
  await graph.write.command("CREATE (:Dataset {id: 'd'})");
  await expect(graph.reader().read('datasets', {})).rejects.toThrow(/datasets gives title as string/);
});
