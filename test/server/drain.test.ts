import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';

const SCRIPT = new URL('draining-server.ts', import.meta.url).pathname;

/** The server as a process of its own, so that signals are real. */
async function started(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const lines: string[] = [];
  const output = createInterface(child.stdout);
  output.on('line', (line) => lines.push(line));
  await once(output, 'line');
  return { child, exited, lines, url: lines[0]! };
}

/** One answer over a kept connection; the status, or why there was none. */
async function asked(url: string, agent: Agent, query: string): Promise<number | string> {
  const sent = request(`${url}/graphql`, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  sent.end(JSON.stringify({ query }));
  try {
    const [response] = await once(sent, 'response');
    await text(response);
    return response.statusCode;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'failed';
  }
}

/** Asks without pause over kept connections for as long as `/readyz` says yes. */
async function load(url: string) {
  const agent = new Agent({ keepAlive: true });
  const answers = new Map<number | string, number>();
  let ready = true;
  const watch = async (): Promise<void> => {
    while (ready) {
      ready = await fetch(`${url}/readyz`).then(
        (response) => response.ok,
        () => false,
      );
      await pause(20);
    }
  };
  const work = async (): Promise<void> => {
    while (ready) {
      const answer = await asked(url, agent, '{ stuck(ms: 5) }');
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
  };
  await Promise.all([watch(), ...Array.from({ length: 8 }, work)]);
  agent.destroy();
  return answers;
}

test('a server told to stop under load fails nobody who heeds its readiness', async () => {
  const { child, exited, lines, url } = await started();
  const loaded = load(url);
  await pause(400);
  child.kill('SIGTERM');
  const answers = await loaded;
  expect([...answers.keys()]).toEqual([200]);
  expect(answers.get(200)).toBeGreaterThan(10);
  expect(await exited).toBe(0);
  expect(lines).toEqual([url, 'drained']);
});

test('what is running when it stops is answered first', async () => {
  const { child, exited, lines, url } = await started({ LAME_DUCK_MS: '0' });
  const answer = asked(url, new Agent(), '{ stuck(ms: 1000) }');
  await pause(300);
  child.kill('SIGINT');
  expect(await answer).toBe(200);
  expect(await exited).toBe(0);
  expect(lines).toEqual([url, 'drained']);
});

test('what runs too long is cut off, and the rest of the stop goes on', async () => {
  const { child, exited, lines, url } = await started({ LAME_DUCK_MS: '0', DRAIN_MS: '200' });
  const answer = asked(url, new Agent(), '{ stuck(ms: 4000) }');
  await pause(300);
  const startedAt = performance.now();
  child.kill('SIGTERM');
  expect(await answer).toBe('ECONNRESET');
  expect(await exited).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  expect(lines).toEqual([url, 'drained']);
});

test('a request on a connection opened before is answered while it stops', async () => {
  const { child, exited, url } = await started({ LAME_DUCK_MS: '0' });
  const running = asked(url, new Agent(), '{ stuck(ms: 1000) }');
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  await pause(300);
  child.kill('SIGTERM');
  await pause(200);
  socket.write('GET /livez HTTP/1.1\r\nHost: a\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1.1 200 [^]*connection: close/i);
  expect([await running, await exited]).toEqual([200, 0]);
});

test('a second signal stops it at once', async () => {
  const { child, exited, lines, url } = await started({ LAME_DUCK_MS: '10000' });
  child.kill('SIGTERM');
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(503);
  expect((await fetch(`${url}/livez`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await exited).toBe(1);
  expect(lines).toEqual([url]);
});
