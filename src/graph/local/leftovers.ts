import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const STOP_MS = 20_000;
const KILL_MS = 5_000;

/** Pids and command lines of everything that runs, by /proc where there is one (slim images have no ps). */
async function commandLines(): Promise<[pid: number, line: string][]> {
  if (process.platform !== 'linux') {
    const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,command='], {
      maxBuffer: 2 ** 26,
    });
    return stdout.split('\n').map((row) => [Number.parseInt(row, 10), row]);
  }
  const pids = (await readdir('/proc')).map(Number).filter(Boolean);
  // A process may end between the two reads; one that has ended and waits for its parent has no command line.
  return Promise.all(
    pids
      .map(async (pid) => [pid, await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')] as const)
      .map(async (p) => [...(await p)]),
  );
}

const ofThisHome = async (javaArguments: string): Promise<number[]> =>
  (await commandLines()).filter(([, line]) => line.includes(`@${javaArguments}`)).map(([pid]) => pid);

async function signalled(
  javaArguments: string,
  signal: NodeJS.Signals,
  patienceMs: number,
): Promise<boolean> {
  const until = Date.now() + patienceMs;
  for (const pid of await ofThisHome(javaArguments)) process.kill(pid, signal);
  while (Date.now() < until) {
    if ((await ofThisHome(javaArguments)).length === 0) return true;
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
