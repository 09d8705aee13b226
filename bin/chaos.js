#!/usr/bin/env node
// npm run test:chaos: what a bad day does to the program, a scenario a file of test/chaos. Prints the seed it works with and
// the table of docs/trust.md, a line a scenario. Sizes are flags; words after them choose scenarios by their file's name:
//   npm run test:chaos -- --seed 7 --kills 100 --restarts 30 --stops 50 --soak 1800 --hostile 10000
//   npm run test:chaos -- soak overload
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { needNode } from './node-version.js';

needNode('npm run test:chaos');

/** Each flag, the variable that the scenarios read, its default, and what it is. */
const SIZES = [
  [
    'seed',
    'TEST_SEED',
    String(Math.floor(Math.random() * 1e6)),
    'what is random is the same for the same seed',
  ],
  ['kills', 'TEST_KILLS', '5', 'SIGKILLs of the importer, and as many of Neo4j'],
  ['operations', 'TEST_OPERATIONS', '40', 'random operations after each of which every sum is checked'],
  ['restarts', 'TEST_RESTARTS', '5', 'SIGKILLs of Neo4j while questions are asked'],
  ['stops', 'TEST_STOPS', '8', 'SIGTERMs of the server while questions are asked'],
  ['soak', 'TEST_SOAK', '60', 'seconds of unlike questions, for heap, handles and sessions'],
  ['hostile', 'TEST_HOSTILE', '2000', 'hostile operations through all doors'],
];

const root = resolve(import.meta.dirname, '..');
const table = join(root, 'generated/chaos-table.md');
const ALSO = ['test/hostile', 'test/server/leaving'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries([
    ...SIZES.map(([name]) => [name, { type: 'string' }]),
    ['help', { type: 'boolean' }],
  ]),
});
if (values.help) {
  console.log('npm run test:chaos -- [sizes] [scenarios]\n');
  for (const [name, , usual, what] of SIZES) console.log(`  --${name.padEnd(11)} ${what} (${usual})`);
  process.exit(0);
}

const sizes = Object.fromEntries(
  SIZES.map(([name, variable, usual]) => [variable, values[name] ?? process.env[variable] ?? usual]),
);
mkdirSync(join(root, 'generated'), { recursive: true });
rmSync(table, { force: true });
console.log(
  Object.entries(sizes)
    .flat()
    .join(' ')
    .replaceAll(/(TEST_\w+) (\S+)/g, '$1=$2'),
);
const started = performance.now();
const files = positionals.length > 0 ? positionals : ['test/chaos', ...ALSO];
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'graph', ...files],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...sizes, TEST_CHAOS: '1', TEST_WIDE: '1', CHAOS_TABLE: table },
  },
);
console.log(`\n| what was done | what happened | figure | asked |\n| --- | --- | --- | --- |`);
if (existsSync(table)) console.log(readFileSync(table, 'utf8').trimEnd());
console.log(`\n${Math.round((performance.now() - started) / 60_000)} minutes, TEST_SEED=${sizes.TEST_SEED}`);
process.exitCode = status ?? 1;
