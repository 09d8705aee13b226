import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { loadSample } from '../../seed/run/built-in.ts';
import { BATCH } from '../reconcile/specification.ts';
import { emptyGraph } from '../support/graph.ts';
import { serving } from '../support/serving.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const ADDRESS = 'http://127.0.0.1:4000';
const COMMAND = /^curl .*\/reconcile .*$/m.exec(README)?.[0] ?? '';

test('the command of the README matches the ministry, and the address for OpenRefine is the one it asks', async () => {
  const graph = await emptyGraph();
  await loadSample(graph);
  const url = await serving(graph);
  const { stdout } = await promisify(execFile)('sh', ['-c', COMMAND.replace(ADDRESS, url)]);
  const [first] = BATCH.parse(JSON.parse(stdout))['q0']!.result;
  expect([first?.name, first?.match]).toEqual(['Ministry of Justice', true]);
  expect(README).toContain(`\`${ADDRESS}/reconcile\``);
  // A sample is loaded, and plans are made anew for it.
}, 240_000);
