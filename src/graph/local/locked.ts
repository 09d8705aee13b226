import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { BuyergraphError } from '../../errors.ts';
import type { Progress } from './progress.ts';

/** After this long without a sign of life a holder counts as killed, and its lock as free. */
const STALE_MS = 5_000;
const RETRY_MS = 100;
const PATIENCE_MS = 600_000;

/**
 * Does the work while no other process does work under the same folder's lock.
 * @throws BuyergraphError SETUP_FAILED when the lock is not to be had within ten minutes.
 */
export async function locked<T>(
  folder: string,
  waiting: string,
  progress: Progress,
  work: () => Promise<T>,
): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  let unlock: (() => Promise<void>) | undefined;
  for (let told = false; !unlock;) {
    try {
      // A lost lock is no reason to die (the library's default): every step under it is atomic or guarded again.
      unlock = await lock(folder, {
        stale: STALE_MS,
        update: 1_000,
        lockfilePath: `${folder}/lock`,
        onCompromised: () => undefined,
      });
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'ELOCKED') throw thrown;
      if (Date.now() > until)
        throw new BuyergraphError(
          'SETUP_FAILED',
          `${folder} is in use by another process that does not finish; end that process and try again.`,
        );
      if (!told) progress(waiting);
      told = true;
      await delay(RETRY_MS);
    }
  }
  try {
    return await work();
  } finally {
    await unlock().catch(() => undefined);
  }
}
