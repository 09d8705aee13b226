import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { audit } from '../../seed/audit/audit.ts';
import { checksum } from '../../seed/audit/checksum.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { running } from '../support/command.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported, noProgress } from '../support/imported.ts';
import { row } from '../support/row.ts';
import { largeRegister, largeSales } from './large-files.ts';

const seed = Number(process.env['TEST_SEED'] ?? 1);
const register = largeRegister();
const older = largeSales(300, { asAt: '2013-06-30', from: 0, to: 17, seed });
const newer = largeSales(1_000, { asAt: '2014-06-30', from: 10, to: 29, seed: seed + 1 });
const PAUSED_MS = 20_000;

let graph: Graph;
beforeEach(async () => {
  graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', register]);
}, 300_000);

/** The checksum of one import after the other, by the command as all others: it brings claims and rules along. */
async function inTurn(): Promise<string> {
  for (const file of [older, newer]) await running(['import', 'g-cloud-sales', file]).ended;
  const sum = await checksum(graph);
  await imported(await emptyGraph(), ['govuk-organisations', register]);
  return sum;
}

test(
  'two importers at once do one after the other, or one of them says that it did not',
  { timeout: 600_000 },
  async () => {
    const sum = await inTurn();
    const both = [older, newer].map((file) => running(['import', 'g-cloud-sales', file]));
    const ended = await Promise.all(both.map((one) => one.ended));
    const refused = ended.filter(({ status }) => status !== 0);
    for (const { status, said } of refused)
      expect([status, said]).toEqual([1, expect.stringContaining('is at work on this graph')]);
    if (refused.length > 0) for (const file of [older, newer]) await imported(graph, ['g-cloud-sales', file]);
    const { findings } = await audit(graph, noProgress, false);
    row({
      did: 'two importers started at once on one graph',
      happened: `ended with ${ended.map(({ status }) => status).join(' and ')}, audit clean`,
      figure: (await checksum(graph)) === sum ? 'checksum as one after the other' : 'another checksum',
      asked: 'equal; the second waits or says so',
    });
    expect(findings).toEqual([]);
    expect(await checksum(graph)).toBe(sum);
  },
);

test(
  'an importer that was paused goes on, or stops with a sentence, and the next one finishes',
  { timeout: 600_000 },
  async () => {
    const sum = await inTurn();
    await running(['import', 'g-cloud-sales', older]).ended;
    const { child, ended } = running(['import', 'g-cloud-sales', newer]);
    await pause(2_500);
    expect(child.exitCode).toBeNull();
    child.kill('SIGSTOP');
    await pause(PAUSED_MS);
    child.kill('SIGCONT');
    const { status, said } = await ended;
    expect(said).not.toMatch(/^\s+at /m);
    const again = await running(['import', 'g-cloud-sales', newer]).ended;
    row({
      did: `an importer stopped (SIGSTOP) for ${PAUSED_MS / 1_000} s`,
      happened:
        status === 0 ? 'it went on to its end' : `it ended with ${status} and a sentence; the next finished`,
      figure: (await checksum(graph)) === sum ? 'checksum as never paused' : 'another checksum',
      asked: 'equal, no stack',
    });
    expect(again.status).toBe(0);
    expect(await checksum(graph)).toBe(sum);
  },
);
