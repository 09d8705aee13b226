import { setTimeout as delay } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { BuyergraphError, codeOf } from '../errors.ts';
import { driverFor } from './driver.ts';
import type { Connection } from '../config.ts';
import type { Progress } from './attended.ts';

const RETRY_MS = 100;
const REPORT_EVERY_MS = 10_000;
const PATIENCE_MS = 600_000;

async function answers(driver: Driver, database: string): Promise<boolean> {
  const session = driver.session({ database });
  try {
    await session.run('RETURN 1', {}, { timeout: 2_000 });
    return true;
  } catch (thrown) {
    if (codeOf(thrown) !== 'Neo.ClientError.Security.Unauthorized') return false;
    throw new BuyergraphError(
      'SETUP_FAILED',
      'The local Neo4j refuses the password kept beside its data; restore that file, or remove the folder and import again.',
      { cause: thrown },
    );
  } finally {
    await session.close();
  }
}

/**
 * Waits until the server answers RETURN 1: an open port is not enough. False when the signal ends the
 * wait first. A long wait is normal after a kill, when the log is replayed.
 * @throws BuyergraphError SETUP_FAILED when the password is refused, or nothing answers for ten minutes.
 */
export async function untilAnswers(
  connection: Connection,
  signal: AbortSignal,
  progress: Progress,
): Promise<boolean> {
  const driver = driverFor(connection);
  const until = Date.now() + PATIENCE_MS;
  let report = Date.now() + REPORT_EVERY_MS;
  try {
    while (!signal.aborted) {
      if (await answers(driver, connection.database)) return true;
      if (Date.now() > until)
        throw new BuyergraphError(
          'SETUP_FAILED',
          `The local Neo4j runs at ${connection.uri} and has not answered for ten minutes. End the other programs ` +
            'that use this data folder and try again; npx buyergraph doctor says which folder that is.',
        );
      if (Date.now() > report) {
        report += REPORT_EVERY_MS;
        progress('Neo4j is still starting.');
      }
      await delay(RETRY_MS);
    }
    return false;
  } finally {
    await driver.close();
  }
}
