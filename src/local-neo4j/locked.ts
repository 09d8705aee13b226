import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { BuyergraphError, codeOf } from '../errors.ts';
import type { Attended } from './attended.ts';

/** A folder one process at a time works in, and what the others are told meanwhile. */
export type Workplace = { folder: string; waiting: string };

/** After this long without a sign of life a holder counts as killed, and its lock as free. */
const STALE_MS = 5_000;
const RETRY_MS = 100;
const PATIENCE_MS = 600_000;

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
    if (codeOf(thrown) === 'ELOCKED') return null;
    throw thrown;
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
        `Another process works in ${folder} and does not finish; end it and try again.`,
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
