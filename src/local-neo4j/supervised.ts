import { setTimeout as delay } from 'node:timers/promises';
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Connection } from '../config.ts';
import type { Acquired } from './managed.ts';
import { endWhenStopped } from './stopped-itself.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** One that ran this long was sound; the next failure is a new story. */
const SOUND_MS = 60_000;

/** A Neo4j for the time it is needed. */
export type Neo4jLease = {
  /** Where it is now: a local one that was restarted has another port. */
  connection(): Connection;
  /** False for the server of NEO4J_URI. */
  managed: boolean;
  /** True when this process started it. */
  owned: boolean;
  /** Lets go of it. A managed one stops when its last user has let go. */
  release(): Promise<void>;
};

export type Supervision = {
  /** Uses or starts one; ends early, with an error, when the signal is aborted. */
  acquire: (signal: AbortSignal) => Promise<Acquired>;
  log: Log;
  onConnection?: ((connection: Connection) => void) | undefined;
};

/**
 * A lease that outlives its Neo4j: whenever that is lost before release(), another one is used or
 * started, at first at once and after repeated failures every 30 seconds.
 */
export function supervised(first: Acquired, { acquire, log, onConnection }: Supervision): Neo4jLease {
  const released = new AbortController();
  let current = first;
  let since = performance.now();
  let failures = 0;
  let restoring: Promise<void> = Promise.resolve();

  async function attempt(): Promise<boolean> {
    await delay(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS), undefined, {
      ref: false,
      signal: released.signal,
    });
    failures += 1;
    try {
      current = await acquire(released.signal);
    } catch (thrown) {
      if (!released.signal.aborted)
        log.error({ problem: messageOf(thrown) }, 'the local Neo4j could not be restarted; trying again');
      return false;
    }
    since = performance.now();
    log.info({ uri: current.connection.uri, owned: current.owned }, 'the local Neo4j is back');
    watch();
    if (!released.signal.aborted) onConnection?.(current.connection);
    return true;
  }

  async function restore(): Promise<void> {
    if (performance.now() - since > SOUND_MS) failures = 0;
    log.warn('the local Neo4j is gone; restarting it');
    // Rejects only by release(), which is what ends it.
    while (!released.signal.aborted && !(await attempt().catch(() => true)));
  }

  function watch(): void {
    const { lost } = current.hold;
    const begin = (): void => {
      if (!released.signal.aborted) restoring = restore();
    };
    if (lost.aborted) begin();
    else lost.addEventListener('abort', begin, { once: true });
    // Ends with the hold, whatever ends that.
    endWhenStopped(current, { log, released: released.signal }).catch(() => undefined);
  }

  watch();
  return {
    connection: () => current.connection,
    managed: true,
    get owned() {
      return current.owned;
    },
    async release() {
      released.abort();
      await restoring;
      await current.hold.drop();
    },
  };
}
