import { setTimeout as delay } from 'node:timers/promises';
import { BuyergraphError } from '../../errors.ts';
import { driverFor } from '../driver.ts';
import type { Connection } from '../lease.ts';

const RETRY_MS = 50;
const REPORT_EVERY_MS = 10_000;

async function answers(connection: Connection): Promise<boolean> {
  const driver = driverFor(connection);
  const session = driver.session({ database: connection.database });
  try {
    await session.run('RETURN 1', {}, { timeout: 2_000 });
    return true;
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'Neo.ClientError.Security.Unauthorized') throw thrown;
    return false;
  } finally {
    await driver.close();
  }
}

/**
 * Waits until the server answers RETURN 1: an open port is not enough. Resolves to false when the
 * signal ends the wait. A long wait is normal after a kill, when the log is replayed.
 */
export async function untilAnswers(
  connection: Connection,
  lost: AbortSignal,
  progress: (sentence: string) => void,
): Promise<boolean> {
  let report = Date.now() + REPORT_EVERY_MS;
  while (!lost.aborted) {
    try {
      if (await answers(connection)) return true;
    } catch (thrown) {
      throw new BuyergraphError(
        'SETUP_FAILED',
        'The local Neo4j refuses the password kept beside its data; restore that file, or remove the folder and import again.',
        { cause: thrown },
      );
    }
    if (Date.now() > report) {
      report += REPORT_EVERY_MS;
      progress('Neo4j is still starting; after a crash it first replays its log.');
    }
    await delay(RETRY_MS);
  }
  return false;
}
