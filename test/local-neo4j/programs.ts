import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Connection } from '../../src/config.ts';
import { pidsOf } from '../../src/local-neo4j/leftovers.ts';

const PROGRAM = fileURLToPath(new URL('./user-program.ts', import.meta.url));

export type Said = { connection: Connection; owned: boolean };

/** A running program that uses the local Neo4j of a home. */
export function userOf(home: string) {
  const child = spawn(process.execPath, [PROGRAM], {
    // What is tested here is over before compiling well pays.
    env: {
      ...process.env,
      BUYERGRAPH_HOME: home,
      NODE_OPTIONS: '',
      JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'exit');
  return {
    /** What it says next about where Neo4j is; the first time once it has one. */
    async says(): Promise<Said> {
      const { value, done } = await lines.next();
      if (done) throw new Error('the program ended without a Neo4j');
      return JSON.parse(value) as Said;
    },
    kill: () => child.kill('SIGKILL') && ended,
  };
}

export const freshHome = async (): Promise<string> =>
  realpath(await mkdtemp(join(tmpdir(), 'buyergraph-home-')));

/** The pids of the java processes on a home. */
export const javasOn = (home: string): Promise<number[]> => pidsOf(join(home, 'neo4j', 'java.args'));

export const recordOf = (home: string): { keeperPid: number; javaPid: number } =>
  JSON.parse(readFileSync(join(home, 'neo4j', 'instance.json'), 'utf8'));
