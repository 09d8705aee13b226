#!/usr/bin/env node
// Plain JavaScript on purpose: an older Node must reach the sentence below, not a syntax error. Everything else is
// TypeScript that Node runs as it is written; nothing is built (docs/decisions/0017).
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `buyergraph needs Node 22.18 or later and this is ${process.versions.node}. ` +
      'Run it through npm (npx buyergraph …), which uses the Node of the package, or install a newer Node.',
  );
  process.exit(1);
}
process.env.NODE_ENV ??= 'production';
// What is compiled once need not be compiled at the next command: a third of the time a short one takes.
(await import('node:module')).enableCompileCache();
// What the environment already says wins over the file.
if (existsSync('.env')) process.loadEnvFile('.env');
const { main } = await import('./cli.ts');
process.exitCode = await main(process.argv.slice(2));
