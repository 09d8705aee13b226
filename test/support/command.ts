import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { main } from '../../bin/cli.ts';
import { neo4jVariables } from './graph.ts';

export const PROGRAM = fileURLToPath(new URL('../../bin/buyergraph.js', import.meta.url));

export type Ended = { status: number | null; out: string; said: string };
export type Running = { child: ChildProcess; ended: Promise<Ended> };

type Environment = Record<string, string | undefined>;

/** A data folder of this file's own, so that the lock of one test file is not another's. */
export const commandHome = mkdtempSync(join(tmpdir(), 'buyergraph-command-'));

/** Starts `buyergraph …` as a process of its own; by default on the Neo4j of this run of the tests. */
export function running(words: readonly string[], environment: Environment = neo4jVariables()): Running {
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      BUYERGRAPH_HOME: commandHome,
      NO_COLOR: '1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outcome = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  const ended = outcome.then(([[status], out, said]) => ({ status: status as number | null, out, said }));
  return { child, ended };
}

/** Runs `buyergraph …` to its end: exit status, what went to stdout, what was said on stderr. */
export const buyergraph = (...words: string[]): Promise<Ended> => running(words).ended;

/**
 * The same command line without a process of its own, for what ends before any work begins: a process takes
 * most of a second to start.
 */
export async function commandLine(...words: string[]): Promise<Ended> {
  const written = { out: '', said: '' };
  const collecting = (name: keyof typeof written) => (part: string | Uint8Array) => {
    written[name] += String(part);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(collecting('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(collecting('said')),
    vi.spyOn(console, 'error').mockImplementation((line: string) => void collecting('said')(`${line}\n`)),
  ];
  try {
    return { status: await main(words), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
