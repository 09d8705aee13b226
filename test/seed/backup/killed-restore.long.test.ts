import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { audit } from '../../../seed/audit/audit.ts';
import { checksum } from '../../../seed/audit/checksum.ts';
import { sumOf } from '../../../seed/backup/form.ts';
import { everyNodeCounted } from '../../../seed/backup/statements.ts';
import { takeBackup } from '../../../seed/backup/take.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { largeRegister, largeSales } from '../../chaos/large-files.ts';
import { buyergraph, running } from '../../support/command.ts';
import { empty } from '../../support/empty.ts';
import { emptyGraph } from '../../support/graph.ts';
import { imported, noProgress } from '../../support/imported.ts';
import { aPath, headerIn } from './backup-file.ts';

let graph: Graph;
let sum: string;
const path = aPath();

const nodes = async (): Promise<number> => (await graph.read(everyNodeCounted, {}))[0]!.count;

beforeAll(async () => {
  graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', largeRegister()]);
  await imported(graph, [
    'g-cloud-sales',
    largeSales(3_000, { asAt: '2014-06-30', from: 0, to: 29, seed: 1 }),
  ]);
  sum = await checksum(graph);
  await takeBackup(graph, path, noProgress);
  await empty(graph);
});

test('a restore that is killed half-way leaves a graph nobody works on, and the next one begins anew', async () => {
  const whole = sumOf(headerIn(path).nodes);
  const { child, ended } = running(['restore', path]);
  await expect.poll(nodes, { timeout: 120_000, interval: 20 }).toBeGreaterThan(1);
  child.kill('SIGKILL');
  await ended;
  // What was sent last may still be committed.
  await pause(2_000);
  expect(await nodes()).toBeGreaterThan(1);
  const { status, said } = await buyergraph('checksum');
  expect({ status, said }).toMatchObject({
    status: 1,
    said: expect.stringContaining('is being restored from'),
  });

  const again = await buyergraph('restore', path);
  expect(again).toMatchObject({ status: 0, said: expect.stringContaining('Restored') });
  expect(await nodes()).toBe(whole + 1);
  expect(await checksum(graph)).toBe(sum);
  expect((await audit(graph, noProgress, false)).findings).toEqual([]);
}, 300_000);

test('what was restored is imported into as if nothing had been', async () => {
  const bookmark = await graph.bookmark();
  const sales = largeSales(3_000, { asAt: '2014-06-30', from: 0, to: 29, seed: 1 });
  const { created, unchanged } = await imported(graph, ['g-cloud-sales', sales]);
  expect({ created, unchanged }).toEqual({ created: 0, unchanged: 3_000 });
  expect(await graph.bookmark()).toBe(bookmark);
});
