import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const STOP_MS = 20_000;
const KILL_MS = 5_000;

type Process = { pid: number; commandLine: string };

/** Everything that runs, by /proc where there is one: slim images have no ps. */
async function processes(): Promise<Process[]> {
  if (process.platform !== 'linux') {
    const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,command='], {
      maxBuffer: 2 ** 26,
    });
    return stdout.split('\n').map((row) => ({ pid: Number.parseInt(row, 10), commandLine: row }));
  }
  const pids = (await readdir('/proc')).map(Number).filter(Boolean);
  // One that has ended by now has no command line, nor has a dead one its parent has not looked at yet.
  const commandLineOf = (pid: number): Promise<string> =>
    readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return Promise.all(pids.map(async (pid) => ({ pid, commandLine: await commandLineOf(pid) })));
}

/** The processes that run with this file of arguments. */
export const pidsOf = async (javaArguments: string): Promise<number[]> =>
  (await processes())
    .filter(({ commandLine }) => commandLine.includes(`@${javaArguments}`))
    .map(({ pid }) => pid);

async function signalled(
  javaArguments: string,
  signal: NodeJS.Signals,
  patienceMs: number,
): Promise<boolean> {
  const until = Date.now() + patienceMs;
  for (const pid of await pidsOf(javaArguments)) process.kill(pid, signal);
  while (Date.now() < until) {
    if ((await pidsOf(javaArguments)).length === 0) return true;
    await delay(100);
  }
  return false;
}

/**
 * Stops any java that still runs with this file of arguments although no keeper answers for it (its
 * keeper was killed, or is just ending). The file's path is ours alone, so nothing else can be hit.
 */
export async function stopLeftovers(javaArguments: string): Promise<void> {
  if (!(await signalled(javaArguments, 'SIGTERM', STOP_MS)))
    await signalled(javaArguments, 'SIGKILL', KILL_MS);
}
