import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { portOf } from '../../src/port.ts';
import { aGraph } from '../support/a-graph.ts';
import { running } from '../support/command.ts';
import { neo4jVariables } from '../support/graph.ts';
import { aWay } from '../support/way.ts';

async function statusOf(url: string): Promise<number> {
  return (await fetch(url)).status;
}

type Said = { data?: object; errors?: { message: string; extensions: object }[] };

const ask = async (url: string, query: string): Promise<Said> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Said;
};

const TOTAL = '{ invoiced { total { net lines } } }';

/** A free port, which somebody else might take before we do; nobody does. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const port = portOf(server);
  await new Promise((done) => server.close(done));
  return port;
}

async function until(holds: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await holds().catch(() => false))) await pause(100);
  return performance.now() - start;
}

test(
  'starts without a database, says so, and answers once it is there, and again after it was away',
  { timeout: 90_000 },
  async () => {
    await aGraph().spend({ buyer: 'Courts', supplier: 'Acme', net: '12.5' });
    const way = await aWay();
    await way.close();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const { child, ended } = running(['start'], {
      ...neo4jVariables(),
      NEO4J_URI: `bolt://127.0.0.1:${way.port()}`,
      PORT: String(port),
      BUYERGRAPH_SAMPLE: 'off',
      LOG_LEVEL: 'warn',
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await until(async () => (await statusOf(`${url}/livez`)) === 200);

    const away = async (): Promise<void> => {
      expect([await statusOf(`${url}/livez`), await statusOf(`${url}/readyz`)]).toEqual([200, 503]);
      const start = performance.now();
      const { errors } = await ask(url, TOTAL);
      expect(performance.now() - start).toBeLessThan(5_000);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('Neo4j does not answer'),
        extensions: { code: 'DATABASE_UNAVAILABLE' },
      });
      expect(await (await fetch(url)).text()).toContain('Neo4j does not answer just now');
    };
    await away();

    await way.open();
    await until(async () => (await statusOf(`${url}/readyz`)) === 200);
    const right = { data: { invoiced: { total: { net: '12.50', lines: 1 } } } };
    expect(await ask(url, TOTAL)).toMatchObject(right);

    await way.close();
    await away();
    await way.open();
    const back = await until(
      async () => 'data' in (await ask(url, TOTAL)) && (await statusOf(`${url}/readyz`)) === 200,
    );
    expect(await ask(url, TOTAL)).toMatchObject(right);
    expect(back).toBeLessThan(10_000);

    child.kill('SIGTERM');
    const { status, out, said } = await ended;
    expect({ status, trace: /^\s+at /m.test(said) }).toEqual({ status: 0, trace: false });
    expect(out).toContain('Playground');
  },
);

test('a Neo4j that does not come is not waited for without end', { timeout: 60_000 }, async () => {
  const { status, out, said } = await running(['start'], {
    NEO4J_URI: 'bolt://127.0.0.1:9',
    NEO4J_PASSWORD: 'some-password',
    NEO4J_WAIT_SECONDS: '1',
    PORT: '0',
    LOG_LEVEL: 'silent',
  }).ended;
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(said.trim().split('\n')).toEqual([
    'Waiting for Neo4j at bolt://127.0.0.1:9, 1 seconds at most.',
    expect.stringMatching(
      /^No Neo4j answered at bolt:\/\/127\.0\.0\.1:9 within 1 seconds\. Start it, or correct NEO4J_URI/,
    ),
  ]);
});

test('a wrong password ends the start with one sentence', { timeout: 30_000 }, async () => {
  const { status, out, said } = await running(['start'], {
    ...neo4jVariables(),
    NEO4J_PASSWORD: 'not-the-password',
    PORT: '0',
  }).ended;
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(said.trim()).toMatch(/^Neo4j refused the user name or password[^\n]*$/);
});
