import { existsSync, mkdtempSync, rmdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isTaken, oneAtATime } from '../../seed/lock.ts';

const aHome = (): string => mkdtempSync(join(tmpdir(), 'buyergraph-lock-'));
const lockOf = (home: string): string => join(home, 'import.lock');

/** A lock is looked after every five seconds, so this is long enough to notice. */
const LONG_MS = 15_000;

const longWork = async (happens: () => void): Promise<string> => {
  happens();
  await pause(LONG_MS, null, { ref: false });
  return 'done';
};

test.concurrent('the lock stands while the work is done, and no longer', async () => {
  const home = aHome();
  expect(await oneAtATime(home, async () => existsSync(lockOf(home)))).toBe(true);
  expect(existsSync(lockOf(home))).toBe(false);
  await expect(oneAtATime(home, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lockOf(home))).toBe(false);
});

test.concurrent('a second import on the same folder waits for the first', async () => {
  const home = aHome();
  const order: string[] = [];
  const first = oneAtATime(home, async () => {
    await pause(500);
    order.push('first');
  });
  await pause(100);
  await Promise.all([first, oneAtATime(home, async () => void order.push('second'))]);
  expect(order).toEqual(['first', 'second']);
});

test.concurrent.each([
  ['was removed', (lock: string) => rmdirSync(lock), false],
  [
    'was taken by another',
    (lock: string) => utimesSync(lock, new Date(), new Date(Date.now() - 2_000)),
    true,
  ],
])('an import whose lock %s ends and says so', async (_how, happens, isThereAfterwards) => {
  const home = aHome();
  await expect(oneAtATime(home, () => longWork(() => happens(lockOf(home))))).rejects.toMatchObject({
    code: 'SETUP_FAILED',
    message: expect.stringContaining('lost its lock'),
  });
  expect(existsSync(lockOf(home))).toBe(isThereAfterwards);
  expect(await oneAtATime(aHome(), async () => 'next')).toBe('next');
});

test.concurrent(
  'work of another is waited for as long as is said, and told from other failures',
  async () => {
    const home = aHome();
    const first = oneAtATime(home, () => pause(1_500));
    await pause(100);
    const thrown: unknown = await oneAtATime(home, async () => 'begun', { waitSeconds: 0 }).catch(
      (reason: unknown) => reason,
    );
    expect(isTaken(thrown)).toBe(true);
    expect(isTaken(new Error('another'))).toBe(false);
    const told: number[] = [];
    const waiting = { waitSeconds: 5, onWait: (seconds: number) => void told.push(seconds) };
    expect(await oneAtATime(home, async () => 'begun', waiting)).toBe('begun');
    await first;
    expect(await oneAtATime(home, async () => 'free', waiting)).toBe('free');
    expect(told).toEqual([5]);
  },
);
