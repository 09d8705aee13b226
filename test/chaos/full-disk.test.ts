import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../../seed/audit/audit.ts';
import { checksum } from '../../seed/audit/checksum.ts';
import { configFrom } from '../../src/config.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openGraph } from '../../src/graph/open.ts';
import { ensureSchema } from '../../src/graph/schema.ts';
import { running } from '../support/command.ts';
import { empty } from '../support/empty.ts';
import { imported, noProgress, silent } from '../support/imported.ts';
import { rounded, row } from '../support/row.ts';
import { until } from './asking.ts';
import { largeRegister, largeSales } from './large-files.ts';

const seed = Number(process.env['TEST_SEED'] ?? 1);
const MIB = 2 ** 20;
const DISK_MIB = 900;
/** Enough to begin with, and too little to end. */
const LEFT_MIB = 2;
const MINUTES = 60_000;

/** A small disk of its own, in memory; null where this user may not mount one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'buyergraph-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MIB}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}

const disk = smallDisk();
const environment = { BUYERGRAPH_HOME: `${disk}/home`, LOG_LEVEL: 'silent' };
const ballast = `${disk}/ballast`;

function fill(): void {
  const { bavail, bsize } = statfsSync(disk!);
  const file = openSync(ballast, 'w');
  const piece = Buffer.alloc(MIB);
  for (let left = Math.floor((bavail * bsize) / MIB) - LEFT_MIB; left > 0; left -= 1) writeSync(file, piece);
  closeSync(file);
}

let graph: Graph;
beforeAll(async () => {
  if (!disk) return;
  graph = await openGraph(configFrom(environment), silent);
  await ensureSchema(graph);
}, 5 * MINUTES);

afterAll(async () => {
  await graph?.close();
  if (disk) execFileSync('umount', ['-l', disk]);
}, MINUTES);

test.runIf(disk)(
  'a disk that fills during an import is said to be full, and all heals when there is room',
  { timeout: 15 * MINUTES },
  async () => {
    const register = largeRegister();
    const [older, newer] = [0, 1].map((at) =>
      largeSales(800, { asAt: `201${3 + at}-06-30`, from: at * 10, to: 17 + at * 12, seed: seed + at }),
    );
    const begun = async (): Promise<void> => {
      await empty(graph);
      await imported(graph, ['govuk-organisations', register]);
      await imported(graph, ['g-cloud-sales', older!]);
    };
    const importing = () => running(['import', 'g-cloud-sales', newer!], environment).ended;
    await begun();
    await importing();
    const whole = await checksum(graph);
    await begun();
    fill();
    const { status, said } = await importing();
    const read = await graph.read('published-state', {}).then(
      () => 'answered',
      (thrown: { code?: string; message: string }) => thrown.code ?? thrown.message,
    );
    rmSync(ballast);
    const healed = await until(async () => (await graph.read('published-state', {})).length > 0, 2 * MINUTES);
    const again = await importing();
    const sum = await checksum(graph);
    row({
      did: `the disk fills during an import (a tmpfs with ${LEFT_MIB} MiB left)`,
      happened: `the import ended with ${status}: “${said.trim().split('\n').at(-1)}”; reads meanwhile: ${read}`,
      figure: `answers again ${rounded(healed)} after there was room; the next import: ${sum === whole ? 'checksum equal' : 'another checksum'}`,
      asked: 'said in a sentence; heals by itself; equal',
    });
    expect(said).not.toMatch(/^\s+at /m);
    expect(again.status).toBe(0);
    expect((await audit(graph, noProgress, false)).findings).toEqual([]);
    expect(sum).toBe(whole);
  },
);
