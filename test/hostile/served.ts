import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { running } from '../support/command.ts';
import { neo4jVariables } from '../support/graph.ts';

const MB = 1_000_000;

/** The program itself, serving the graph of this run of the tests, in a data folder of its own. */
export async function program(more: Record<string, string> = {}) {
  const home = mkdtempSync(join(tmpdir(), 'buyergraph-served-'));
  const { child, ended } = running(['start'], {
    ...neo4jVariables(),
    PORT: '0',
    BUYERGRAPH_SAMPLE: 'off',
    LOG_LEVEL: 'info',
    BUYERGRAPH_HOME: home,
    ...more,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  child.stderr!.on('data', (part: Buffer) => (log += part.toString()));
  let url = '';
  for await (const line of createInterface(child.stdout!)) {
    url = /^Explorer\s+(\S+?)\/?$/.exec(line)?.[1] ?? url;
    if (line.startsWith('Loaded')) break;
  }
  if (!url) throw new Error(`the program did not start: ${log}`);
  return {
    url,
    child,
    ended,
    home,
    log: () => log,
    /** Resident memory in MB, as the system counts it. */
    memory: (): number =>
      (Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) *
        1_024) /
      MB,
    /** Files of its data folder, without answers that feeds keep there. */
    files: (): string[] =>
      readdirSync(home, { recursive: true })
        .map(String)
        .filter((path) => !path.startsWith('answers'))
        .toSorted(),
  };
}

export type Program = Awaited<ReturnType<typeof program>>;

/** One answer to a GraphQL document, as text. */
export async function askedOf(url: string, query: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.text();
}
