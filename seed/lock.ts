import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { BuyergraphError, codeOf } from '../src/errors.ts';

/** After this long without a sign of life an importer counts as killed. */
export const STALE_MS = 10_000;

/** How long the work of another is waited for, unless somebody says otherwise: longer than a killed one counts as alive. */
export const WAIT_SECONDS = 12;

const EACH_SECOND = { minTimeout: 1_000, maxTimeout: 1_000 };

const LOCKED = 'ELOCKED';
const isLocked = (thrown: unknown): boolean => codeOf(thrown) === LOCKED;

/** What is thrown where another is at work. */
export const taken = (cause: unknown = { code: LOCKED }): BuyergraphError =>
  new BuyergraphError(
    'SETUP_FAILED',
    'Another import, backup or restore is at work on this graph. Wait for it to end and run this one again.',
    { cause },
  );

/** Whether work was not begun because another is at work. */
export const isTaken = (thrown: unknown): boolean =>
  thrown instanceof BuyergraphError && isLocked(thrown.cause);

export type Waiting = {
  waitSeconds?: number;
  /** Called once if another is at work and will be waited for, with the seconds that this may take. */
  onWait?: (seconds: number) => void;
};

/**
 * Does the work while no other import, backup, restore or start works on the same data folder.
 * @throws BuyergraphError SETUP_FAILED when another one is at work, or the lock was lost while this one was: then what
 * it still does may meet the work of another and counts for nothing.
 */
export async function oneAtATime<T>(
  home: string,
  work: () => Promise<T>,
  { waitSeconds = WAIT_SECONDS, onWait }: Waiting = {},
): Promise<T> {
  await mkdir(home, { recursive: true });
  const lost = Promise.withResolvers<never>();
  let isHeld = true;
  const options = {
    lockfilePath: join(home, 'import.lock'),
    stale: STALE_MS,
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
  };
  const release = await lock(home, options)
    .catch((thrown: unknown) => {
      if (!isLocked(thrown) || waitSeconds === 0) throw thrown;
      onWait?.(waitSeconds);
      return lock(home, { ...options, retries: { ...EACH_SECOND, retries: waitSeconds } });
    })
    .catch((thrown: unknown) => {
      if (!isLocked(thrown)) throw thrown;
      throw taken(thrown);
    });
  try {
    return await Promise.race([work(), lost.promise]);
  } finally {
    if (isHeld) await release();
  }
}
