#!/usr/bin/env node
// Everything that must hold, one line a check: npm test, and npm run test:long for what takes minutes more. All
// checks run even if one fails. Words after the command choose some of them: npm test -- types lint.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { needNode } from './node-version.js';

needNode('npm test');

const root = resolve(import.meta.dirname, '..');
const made = join(root, 'generated');
const resultsOf = (project) => join(made, `test-results.${project}.json`);

/** What runs the tests of one project of vitest.config.ts. */
const testsOf = (project) =>
  `vitest run --project ${project} --maxWorkers=1 --reporter=dot --reporter=json --outputFile.json=${resultsOf(project)}`;

const GENERATED = { name: 'generate', says: 'what is generated is made', commands: ['node bin/generate.js'] };

/** Checks that run nothing. */
const STATIC = [
  { name: 'types', says: 'TypeScript agrees', commands: ['tsc', 'tsc -p src/playground/app'] },
  {
    name: 'lint',
    says: 'code keeps the rules of .oxlintrc.json',
    commands: ['oxlint --type-aware --deny-warnings'],
  },
  {
    name: 'schema',
    says: 'schema and saved questions keep the rules of eslint.config.js',
    commands: ['eslint --max-warnings 0 schema'],
  },
  {
    name: 'format',
    says: 'files are as prettier writes them',
    commands: ['prettier --check --log-level warn .'],
  },
];
const GRAPH = {
  name: 'graph',
  says: 'tests of what asks the graph, on one Neo4j',
  commands: [testsOf('graph')],
  isShown: true,
};
const SEED = {
  name: 'graph-seed',
  says: 'tests of what fills it, on one of their own',
  commands: [testsOf('graph-seed')],
  isShown: true,
};
const APART = { name: 'apart', says: 'all other tests', commands: [testsOf('apart')], isShown: true };

/** What takes minutes and is not of every run: npm run test:long. */
const LONG = [
  {
    name: 'long-graph',
    says: 'long tests on one Neo4j: published files from ../shared/data',
    commands: [testsOf('long-graph')],
    isShown: true,
  },
  {
    name: 'long-apart',
    says: 'all other long tests: plans of all statements, lives of a local Neo4j',
    commands: [testsOf('long-apart')],
    isShown: true,
  },
];
const CHECKS = [GENERATED, ...STATIC, GRAPH, APART, SEED, ...LONG];

/** Runs one command line from the root; everything it said, and whether it ended well. */
function run(line, isShown) {
  const { promise, resolve: done } = Promise.withResolvers();
  const child = spawn(line, {
    cwd: root,
    shell: true,
    stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
    env: {
      ...process.env,
      ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
      PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
  child.on('close', (status) => done({ ok: status === 0, said }));
  return promise;
}

/** One after the other up to the first that fails. */
async function inTurn(commands, isShown) {
  let outcome = { ok: true, said: '' };
  for (const command of commands) if (outcome.ok) outcome = await run(command, isShown);
  return outcome;
}

/** Runs the commands of one check, and prints its line. */
async function outcomeOf({ name, says, commands, isShown = false }) {
  const started = performance.now();
  const outcome = await inTurn(commands, isShown);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (!outcome.ok) console.log(outcome.said.trimEnd());
  console.log(`${outcome.ok ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.padStart(6)} s  ${says}`);
  return outcome.ok;
}

/** Single tests that passed, failed and were skipped; nothing of a run that broke down before it could say. */
function testsCounted() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of CHECKS.map(({ name }) => resultsOf(name)).filter(existsSync)) {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
    sum.passed += numPassedTests;
    sum.failed += numFailedTests;
    sum.skipped += numPendingTests;
  }
  return sum;
}

const wanted = process.argv.slice(2);
const unknown = wanted.find((word) => !CHECKS.some(({ name }) => name === word));
if (unknown) {
  console.error(`There is no check "${unknown}"; there are ${CHECKS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

mkdirSync(made, { recursive: true });
for (const { name } of CHECKS) rmSync(resultsOf(name), { force: true });
const outcomes = [];
const isChosen = ({ name }) =>
  wanted.length === 0 ? !LONG.some((one) => one.name === name) : wanted.includes(name);
/** Runs those of the checks that are chosen, one after the other. */
const inOrder = async (checks) => {
  for (const check of checks.filter(isChosen)) outcomes.push(await outcomeOf(check));
};

await inOrder([GENERATED]);
// Each takes a core of two; both are through at about the same time.
await Promise.all([inOrder([GRAPH]), inOrder([...STATIC, APART, SEED])]);
await inOrder(LONG);
const tests = testsCounted();
if (tests.skipped > 0) console.log(`${tests.skipped} tests skipped`);
const failed = outcomes.filter((ok) => !ok).length;
console.log(`${outcomes.length - failed + tests.passed} passed, ${failed + tests.failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
