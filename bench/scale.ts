import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeHeavySales } from './heavy-sales.ts';
import { run, runImport } from './import-run.ts';
import { scaleKills } from './scale-kills.ts';
import { scaleNotices } from './scale-notices.ts';
import { RAW_HEAD, scaleRaw } from './scale-raw.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', multiple: true },
    notices: { type: 'string', multiple: true, default: [] },
    files: { type: 'string', default: '1' },
    kills: { type: 'string', default: '0' },
    raw: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `Loads made-up sales of which one supplier and one buyer have a fifth each, through the command line: the file,
the same file again, and a later one that restates a third. Says time, the importer's memory, the control total and the
drift of every rollup.

  npm run test:scale -- [--lines 10000 …] [--markdown]

Or the file alone, and then the same nodes and links written by plain UNWIND into another empty Neo4j: how many times as
long the importer takes, which also reads, checks, resolves names and adds up. Both make the indexes. Nothing is said
unless both graphs have as many of each kind.

  npm run test:scale -- --raw [--lines 10000 …] [--markdown]

Or made-up notices, in one file or cut into files that are each a command of its own, and the last file again.

  npm run test:scale -- --notices 200000 [--files 400]

Or the file in one go, and elsewhere killed so many times on its way: both are to be one graph.

  npm run test:scale -- --kills 10 [--lines 200000]

A million lines take some tens of minutes and 4 GB of disk.`;

const HEAD = ['lines', 'what', 'seconds', 'importer MB', 'created', 'total as written', 'drift'];
const { markdown } = values;
const rows: (string | number)[][] = [];

/** One import and the audit after it. @returns whether both are as they should be. */
async function step(
  home: string,
  { lines, what, path, total }: { lines: number; what: string; path: string; total: string },
): Promise<boolean> {
  const imported = await runImport(home, 'g-cloud-sales', path);
  const { report } = imported;
  const audited = await run(home, ['audit']);
  const isRight = Number(report.controlTotal) === Number(total);
  const row = [
    lines,
    what,
    imported.seconds.toFixed(0),
    imported.memoryMb,
    report.created ?? 'failed',
    isRight ? 'yes' : `no: ${report.controlTotal}, not ${total}`,
    audited.status === 0 ? '0' : (audited.out.trim().split('\n').at(-1) ?? ''),
  ];
  rows.push(row);
  // A million lines take long enough for somebody to wonder.
  console.error(row.join(' · '));
  return isRight && imported.isWell && audited.status === 0;
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

const DEFAULT_LINES = ['10000', '200000'];

async function scaleSales(sizes: readonly string[]): Promise<boolean> {
  let isRight = true;
  for (const lines of sizes) isRight = (await scale(Number(lines))) && isRight;
  if (rows.length > 0) console.log(tableOf(HEAD, rows, { markdown }));
  return isRight;
}

async function scaleAgainstRaw(sizes: readonly string[]): Promise<boolean> {
  let isRight = true;
  for (const lines of sizes) {
    const compared = await scaleRaw(Number(lines));
    rows.push(compared.row);
    isRight &&= compared.isRight;
  }
  console.log(tableOf(RAW_HEAD, rows, { markdown }));
  return isRight;
}

async function scaleEach(
  sizes: readonly string[],
  scaleOne: (size: number) => Promise<{ isRight: boolean; told: string }>,
): Promise<boolean> {
  let isRight = true;
  for (const size of sizes) {
    const scaled = await scaleOne(Number(size));
    console.log(scaled.told);
    isRight &&= scaled.isRight;
  }
  return isRight;
}

async function scaleAll(): Promise<boolean> {
  const { notices, files, raw, lines = notices.length > 0 ? [] : DEFAULT_LINES } = values;
  const kills = Number(values.kills);
  if (kills > 0) return scaleEach(lines, (size) => scaleKills(size, kills));
  const isRight = await (raw ? scaleAgainstRaw(lines) : scaleSales(lines));
  const areRight = await scaleEach(notices, (size) => scaleNotices({ notices: size, files: Number(files) }));
  return isRight && areRight;
}

if (values.help) console.log(HELP);
else if (!(await scaleAll())) process.exitCode = 1;
