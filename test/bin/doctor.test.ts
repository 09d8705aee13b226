import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { portOf } from '../../src/port.ts';
import { running } from '../support/command.ts';

const place = (): string => mkdtempSync(join(tmpdir(), 'buyergraph-doctor-'));
const doctor = (home: string, more: Record<string, string> = {}) =>
  running(['doctor'], { BUYERGRAPH_HOME: home, ...more }).ended;

test('doctor says which folder it looks at, and makes and starts nothing', async () => {
  const parent = place();
  const home = join(parent, 'not', 'there');
  const { status, out, said } = await doctor(home);
  expect({ status, said }).toEqual({ status: 0, said: '' });
  expect(out).toContain(`data folder: ${home} (of BUYERGRAPH_HOME), not there yet;`);
  expect(out).toContain(
    `Neo4j: none runs on ${home}/neo4j; npm start or any command that needs it starts one`,
  );
  expect(readdirSync(parent)).toEqual([]);
});

test('a stale record whose port is a stranger’s is no Neo4j, and stays as it is', async () => {
  const home = place();
  const stranger = createServer((line) => line.end('220 mail.example ready\n'));
  await once(stranger.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void stranger.close());
  mkdirSync(join(home, 'neo4j'));
  const record = join(home, 'neo4j', 'instance.json');
  writeFileSync(record, JSON.stringify({ keeperPort: portOf(stranger) }));
  const { status, out } = await doctor(home);
  expect({ status, out }).toMatchObject({ status: 0, out: expect.stringContaining('Neo4j: none runs on') });
  expect(readdirSync(join(home, 'neo4j'))).toEqual(['instance.json']);
  expect(existsSync(record)).toBe(true);
});

test('without any way to have a Neo4j the three ways are named', async () => {
  const { status, out } = await doctor(place(), { PATH: '/bin-without-java', JAVA_HOME: '' });
  expect({ status, out }).toMatchObject({
    status: 1,
    out: expect.stringMatching(
      /FAIL Neo4j: none runs on .*there is no working java on PATH\. Do one of three/,
    ),
  });
});

test('a NEO4J_URI that nobody answers is said with what to do', async () => {
  const away = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'some-password' };
  const { status, out } = await doctor(place(), away);
  expect({ status, out }).toMatchObject({
    status: 1,
    out: expect.stringContaining('FAIL Neo4j: nothing answers at bolt://127.0.0.1:9; start it, or correct'),
  });
});
