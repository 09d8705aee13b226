import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aGraph } from '../support/a-graph.ts';
import { running } from '../support/command.ts';
import { neo4jVariables } from '../support/graph.ts';

const TOTAL = JSON.stringify({ query: '{ invoiced { total { net } } }' });

test(
  'told to stop under load, it answers everything it took and ends with 0',
  { timeout: 60_000 },
  async () => {
    await aGraph().spend({ buyer: 'Courts', supplier: 'Acme', net: '12.5' });
    const { child, ended } = running(['start'], {
      ...neo4jVariables(),
      PORT: '0',
      BUYERGRAPH_SAMPLE: 'off',
      LOG_LEVEL: 'warn',
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let url = '';
    for await (const line of createInterface(child.stdout!)) {
      url = /^Explorer\s+(\S+?)\/?$/.exec(line)?.[1] ?? url;
      if (line.startsWith('Loaded')) break;
    }
    const answers: string[] = [];
    let isReady = true;
    const client = async (): Promise<void> => {
      while (isReady) {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: TOTAL,
        });
        answers.push(await response.text());
      }
    };
    const watch = async (): Promise<void> => {
      while (isReady) isReady = (await fetch(`${url}/readyz`)).ok;
    };
    const work = [watch(), ...Array.from({ length: 6 }, client)];
    while (answers.length < 50) await new Promise((passed) => setTimeout(passed, 20));
    child.kill('SIGTERM');
    await Promise.all(work);
    const wrong = answers.filter((answer) => JSON.parse(answer).data?.invoiced.total.net !== '12.50');
    expect(wrong).toEqual([]);
    expect((await ended).status).toBe(0);
  },
);

test('a signal to npm start reaches the server, which drains', { timeout: 60_000 }, async () => {
  const child = spawn('npm', ['start'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, ...neo4jVariables(), PORT: '0', BUYERGRAPH_SAMPLE: 'off', LOG_LEVEL: 'info' },
    // A group of its own, so that what npm leaves behind can be ended as well.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL');
  });
  const said = text(child.stderr);
  let out = '';
  for await (const line of createInterface(child.stdout)) {
    out += line;
    if (line.startsWith('Loaded')) child.kill('SIGTERM');
  }
  expect(out + (await said)).toContain('"msg":"drained"');
});
