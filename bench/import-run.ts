import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';

const COMMAND = resolve(import.meta.dirname, '../bin/buyergraph.js');
/** Says at its end how much memory a process had at most. */
const SAYS_MEMORY = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\nMAX_RSS ' + process.resourceUsage().maxRSS + '\\n'))",
)}`;

/** What an importer may take whatever the file: docs/scale.md. */
const MOST_MB = 256;

/** How one command of buyergraph ended; the memory is that of its own process, without Neo4j. */
export type Ended = { status: number | null; seconds: number; memoryMb: number; out: string };

/** What is read of the report of an import. */
const REPORT = z.object({
  controlTotal: z.string().nullish(),
  created: z.number().optional(),
  unchanged: z.number().optional(),
});

/** Runs one command of buyergraph to its end, or until it is killed after so many milliseconds. */
export async function run(
  home: string,
  words: readonly string[],
  { killAfterMs }: { killAfterMs?: number } = {},
): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', SAYS_MEMORY, COMMAND, ...words], {
    env: { ...process.env, BUYERGRAPH_HOME: home, BUYERGRAPH_SAMPLE: 'off', LOG_LEVEL: 'warn' },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part) => (out += part));
  child.stderr.on('data', (part) => (err += part));
  const killing =
    killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  clearTimeout(killing);
  if (status !== 0 && killAfterMs === undefined) console.error(err);
  const memoryMb = Math.round(Number(/MAX_RSS (\d+)/.exec(err)?.[1] ?? Number.NaN) / 1024);
  return { status, seconds: (performance.now() - start) / 1000, memoryMb, out };
}

/** Imports one file, and says what its report says, and whether it went well in the memory that an import may take. */
export async function runImport(home: string, source: string, path: string) {
  const ended = await run(home, ['import', source, path, '--report', 'json']);
  const isWell = ended.status === 0 && ended.memoryMb <= MOST_MB;
  return { ...ended, isWell, report: REPORT.parse(ended.status === 0 ? JSON.parse(ended.out) : {}) };
}
