import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { z } from 'zod';
import { writeHeavySales } from './heavy-sales.ts';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', multiple: true, default: ['10000', '200000'] },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `Loads made-up sales of which one supplier and one buyer have a fifth each, through the command line: the file,
the same file again, and a later one that restates a third. Says time, the importer's memory, the control total and the
drift of every rollup.

  npm run test:scale -- [--lines 10000 …]

A million lines take some tens of minutes and 4 GB of disk.`;

const COMMAND = resolve(import.meta.dirname, '../bin/buyergraph.js');
/** Says at its end how much memory a process had at most. */
const SAYS_MEMORY = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\nMAX_RSS ' + process.resourceUsage().maxRSS + '\\n'))",
)}`;

type Ended = { status: number | null; seconds: number; memoryMb: number; out: string };

/** Runs one command of buyergraph to its end. */
async function run(home: string, words: readonly string[]): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', SAYS_MEMORY, COMMAND, ...words], {
    env: { ...process.env, BUYERGRAPH_HOME: home, BUYERGRAPH_SAMPLE: 'off', LOG_LEVEL: 'warn' },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part) => (out += part));
  child.stderr.on('data', (part) => (err += part));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  if (status !== 0) console.error(err);
  const memoryMb = Math.round(Number(/MAX_RSS (\d+)/.exec(err)?.[1] ?? Number.NaN) / 1024);
  return { status, seconds: (performance.now() - start) / 1000, memoryMb, out };
}

/** What is read of a report. */
const REPORT = z.object({ controlTotal: z.string().optional(), created: z.number().optional() });

const table = new Table({
  head: ['lines', 'what', 'seconds', 'importer MB', 'created', 'total as written', 'drift'],
  style: { head: [], border: [] },
});

/** One import and the audit after it. @returns whether both are as they should be. */
async function step(
  home: string,
  { lines, what, path, total }: { lines: number; what: string; path: string; total: string },
): Promise<boolean> {
  const imported = await run(home, ['import', 'g-cloud-sales', path, '--report', 'json']);
  const audited = await run(home, ['audit']);
  const report = REPORT.parse(imported.status === 0 ? JSON.parse(imported.out) : {});
  const isRight = Number(report.controlTotal) === Number(total);
  table.push([
    lines,
    what,
    imported.seconds.toFixed(0),
    imported.memoryMb,
    report.created ?? 'failed',
    isRight ? 'yes' : `no: ${report.controlTotal}, not ${total}`,
    audited.status === 0 ? '0' : audited.out.trim().split('\n').at(-1),
  ]);
  return isRight && imported.status === 0 && audited.status === 0;
}

async function scale(lines: number): Promise<boolean> {
  const home = await mkdtemp(join(tmpdir(), 'buyergraph-scale-'));
  try {
    const [first, later] = ['2025-01-31', '2025-02-28'].map((day) => join(home, `g-cloud-sales-${day}.csv`));
    const total = await writeHeavySales(first!, { lines, restated: 0 });
    const restated = await writeHeavySales(later!, { lines, restated: 100 });
    const steps = [
      { what: 'first', path: first!, total },
      { what: 'again, unchanged', path: first!, total },
      { what: 'a later vintage, a third restated', path: later!, total: restated },
    ];
    let isRight = true;
    for (const one of steps) isRight = (await step(home, { lines, ...one })) && isRight;
    return isRight;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

if (values.help) console.log(HELP);
else {
  let isRight = true;
  for (const lines of values.lines) isRight = (await scale(Number(lines))) && isRight;
  console.log(table.toString());
  if (!isRight) process.exitCode = 1;
}
