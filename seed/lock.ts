import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { BuyergraphError, codeOf } from '../src/errors.ts';

/** After this long without a sign of life an importer counts as killed. */
const STALE_MS = 10_000;

/**
 * Does the work while no other import, backup or restore works on the same data folder.
 * @throws BuyergraphError SETUP_FAILED when another one is at work, or the lock was lost while this one was: then what
 * it still does may meet the work of another and counts for nothing.
 */
export async function oneAtATime<T>(home: string, work: () => Promise<T>): Promise<T> {
  await mkdir(home, { recursive: true });
  const lost = Promise.withResolvers<never>();
  let isHeld = true;
  const release = await lock(home, {
    lockfilePath: join(home, 'import.lock'),
    onCompromised: () => {
      isHeld = false;
      lost.reject(
        new BuyergraphError(
          'SETUP_FAILED',
          `This command lost its lock, ${join(home, 'import.lock')}: it was removed, or another command took it. What ` +
            'was not complete by then is not in use. Run this one again, by itself.',
        ),
      );
    },
    stale: STALE_MS,
    retries: { retries: 12, minTimeout: 1_000, maxTimeout: 1_000 },
  }).catch((thrown: unknown) => {
    if (codeOf(thrown) !== 'ELOCKED') throw thrown;
    throw new BuyergraphError(
      'SETUP_FAILED',
      'Another import, backup or restore is at work on this graph. Wait for it to end and run this one again.',
    );
  });
  try {
    return await Promise.race([work(), lost.promise]);
  } finally {
    if (isHeld) await release();
  }
}
