#!/usr/bin/env node
// Everything beside this file is TypeScript that Node runs as it is written; nothing is built (docs/decisions/0017).
import { existsSync } from 'node:fs';
import { needNode } from './node-version.js';

needNode('npx buyergraph …');
process.env.NODE_ENV ??= 'production';
// What is compiled once need not be compiled at the next command: a third of the time a short one takes.
(await import('node:module')).enableCompileCache();
// What the environment already says wins over the file.
if (existsSync('.env')) process.loadEnvFile('.env');
const { main } = await import('./cli.ts');
process.exitCode = await main(process.argv.slice(2));
