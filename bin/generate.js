#!/usr/bin/env node
// Makes what is generated rather than written: types of statements and of GraphQL, and the playground's page. A step whose
// inputs have not changed since it last succeeded is left out. npm runs this after an installation.
import { createHash } from 'node:crypto';
import fs, { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { needNode } from './node-version.js';

needNode('npm run generate');

const root = resolve(import.meta.dirname, '..');
const stamps = join(root, 'generated/stamps');

/** Writes the types of every statement's parameters and rows. Returns the file. */
async function generateStatements() {
  const { statementTypes } = await import('./statement-types.ts');
  mkdirSync(join(root, 'generated'), { recursive: true });
  writeFileSync(join(root, 'generated/statements.ts'), statementTypes(root));
  return ['generated/statements.ts'];
}

const RESOLVER_TYPES = 'generated/resolver-types.ts';

/** Runs graphql-codegen with codegen.ts. Returns the files that are written. */
async function generateTypes() {
  const { default: config } = await import(new URL('../codegen.ts', import.meta.url).href);
  const { generate } = await import('@graphql-codegen/cli');
  const { withCompleteResolvers } = await import('./complete-resolvers.ts');
  const made = await generate({ silent: true, errorsOnly: true, ...config, cwd: root }, false);
  // Written here: codegen takes a file for current by what it was before a hook changed it.
  for (const { filename, content } of made)
    writeFileSync(
      join(root, filename),
      filename === RESOLVER_TYPES ? withCompleteResolvers(content) : content,
    );
  return Object.keys(config.generates);
}

/** Builds GraphiQL and what we added to it. Returns the page. */
async function buildPlayground() {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'src/playground/app/vite.config.ts') });
  return ['generated/playground/index.html'];
}

const STEPS = [
  {
    name: 'statements',
    needs: 'bin/statement-types.ts',
    inputs: [
      '{src,seed}/**/cypher/**/*.cypher',
      'schema/*.graphql',
      'bin/statement-types.ts',
      'src/graph/*.ts',
    ],
    run: generateStatements,
  },
  {
    name: 'types',
    needs: 'codegen.ts',
    tool: '@graphql-codegen/cli',
    inputs: [
      'codegen.ts',
      'bin/complete-resolvers.ts',
      'schema/*.graphql',
      'src/*/node.ts',
      'src/graphql/{paged,schema-files}.ts',
      'package-lock.json',
    ],
    run: generateTypes,
  },
  {
    name: 'playground',
    needs: 'src/playground/app/vite.config.ts',
    tool: 'vite',
    inputs: [
      'src/playground/app/**/*',
      'src/playground/{question,subject}.ts',
      'src/web/*',
      'package-lock.json',
    ],
    run: buildPlayground,
  },
];

/** One hash over the names and contents of a step's inputs, and over this file. */
function hashOf(inputs) {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  for (const name of fs
    .globSync(inputs, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted())
    hash.update(name.slice(root.length)).update('\0').update(readFileSync(name)).update('\0');
  return hash.digest('hex');
}

/** What was made from these inputs before, if all of it is still there. */
function isCurrent(stamp, hash) {
  if (!existsSync(stamp)) return false;
  const made = JSON.parse(readFileSync(stamp, 'utf8'));
  return made.hash === hash && made.files.every((file) => existsSync(join(root, file)));
}

function isInstalled(tool) {
  try {
    return Boolean(createRequire(import.meta.url).resolve(tool));
  } catch {
    return false;
  }
}

/** Runs a step if it must run; returns what happened, in a few words. */
async function outcomeOf({ name, needs, tool, inputs, run }) {
  if (!existsSync(join(root, needs))) return `skipped, there is no ${needs}`;
  const stamp = join(stamps, `${name}.json`);
  const hash = hashOf(inputs);
  if (isCurrent(stamp, hash)) return 'unchanged';
  if (tool && !isInstalled(tool)) return `skipped, ${tool} is not installed (a development dependency)`;
  const started = Date.now();
  const files = await run();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, JSON.stringify({ hash, files }));
  return `made in ${((Date.now() - started) / 1000).toFixed(1)} s`;
}

for (const step of STEPS) {
  try {
    console.error(`generate: ${step.name} ${await outcomeOf(step)}`);
  } catch (error) {
    console.error(`generate: ${step.name} failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
