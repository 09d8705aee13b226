import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { BuyergraphError, codeOf, messageOf } from '../errors.ts';
import type { Attended } from './attended.ts';

/** A folder one process at a time works in, and what the others are told meanwhile. */
export type Workplace = { folder: string; waiting: string };

/** After this long without a sign of life a holder counts as killed, and its lock as free. */
const STALE_MS = 5_000;
const RETRY_MS = 100;
const PATIENCE_MS = 600_000;
/** What the system says of a stale lock that is no empty folder. */
const NO_LOCKS: ReadonlySet<string> = new Set(['ENOTDIR', 'ENOTEMPTY']);

/** Its release, or null while another process has it. */
async function tryLock(folder: string): Promise<(() => Promise<void>) | null> {
  try {
    return await lock(folder, {
      lockfilePath: `${folder}/lock`,
      stale: STALE_MS,
      update: 1_000,
      // A lost lock is no reason to die (the library's default): each step under it is atomic or guarded again.
      onCompromised: () => undefined,
    });
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === 'ELOCKED') return null;
    if (!NO_LOCKS.has(code)) throw thrown;
    throw new BuyergraphError(
      'SETUP_FAILED',
      `${folder}/lock is in the way and is no lock of ours (${messageOf(thrown)}); remove it and try again.`,
      { cause: thrown },
    );
  }
}

/**
 * Does the work while no other process does work in the same place.
 * @throws BuyergraphError SETUP_FAILED when the others do not finish within ten minutes.
 */
export async function locked<T>(
  { folder, waiting }: Workplace,
  attended: Attended,
  work: () => Promise<T>,
): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  let unlock = await tryLock(folder);
  if (!unlock) attended.progress(waiting);
  while (!unlock) {
    if (Date.now() > until)
      throw new BuyergraphError(
        'SETUP_FAILED',
        `Another process has worked in ${folder} for ten minutes and does not finish. End it and try again; if there is none, remove ${folder}/lock first.`,
      );
    await delay(RETRY_MS, undefined, { signal: attended.signal });
    unlock = await tryLock(folder);
  }
  try {
    return await work();
  } finally {
    await unlock().catch(() => undefined);
  }
}
