import { setTimeout as delay } from 'node:timers/promises';
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { driverFor } from './driver.ts';
import type { Running } from './start.ts';

const LOOK_EVERY_MS = 5_000;
/** What Neo4j says of a database that it has stopped, as for a disk that was full; room alone does not bring it back. */
const STOPPED = 'needs to be restarted';

async function hasStopped({ connection }: Running): Promise<boolean> {
  const driver = driverFor(connection);
  try {
    await driver.executeQuery('RETURN 1', {}, { database: connection.database });
    return false;
  } catch (thrown) {
    return messageOf(thrown).includes(STOPPED);
  } finally {
    await driver.close();
  }
}

/**
 * Ends a Neo4j whose database has stopped itself, until the hold on it is lost or let go: whoever supervises it then starts it
 * again, which waits for room on the disk. What was acknowledged is in its log.
 */
export async function endWhenStopped(
  running: Running,
  { log, released }: { log: Log; released: AbortSignal },
): Promise<void> {
  const { lost, javaPid } = running.hold;
  const signal = AbortSignal.any([lost, released]);
  while (!signal.aborted) {
    await delay(LOOK_EVERY_MS, undefined, { ref: false, signal });
    if (!(await hasStopped(running))) continue;
    log.error('Neo4j has stopped its database, most likely for want of space on the disk; restarting it');
    process.kill(javaPid, 'SIGKILL');
    return;
  }
}
