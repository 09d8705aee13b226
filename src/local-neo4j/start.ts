import { BuyergraphError } from '../errors.ts';
import type { Connection } from '../config.ts';
import type { Attended } from './attended.ts';
import { setFirstPassword } from './first-password.ts';
import type { Hold } from './hold.ts';
import { passwordOf, type InstanceHome } from './home.ts';
import { lastWords, launch, type Programs, type Role } from './launch.ts';
import { untilAnswers } from './ready.ts';
import { demandSpace } from './space.ts';

/** A local Neo4j that answers, and this process's hold on it. */
export type Running = { connection: Connection; hold: Hold };

const SPACE_BYTES = 300_000_000;
/** The free port may be taken by another program before Neo4j has it. */
const ATTEMPTS = 3;

const connectionTo = (hold: Hold, password: string): Connection => ({
  uri: `bolt://127.0.0.1:${hold.boltPort}`,
  user: 'neo4j',
  password,
  // Community has one database, and this is its name.
  database: 'neo4j',
});

/** What is held, once it answers; null, and let go of, when it ended or the wait was ended. */
export async function answering(
  hold: Hold,
  password: string,
  { progress, signal }: Attended,
): Promise<Running | null> {
  const connection = connectionTo(hold, password);
  let answers = false;
  try {
    answers = await untilAnswers(connection, AbortSignal.any([hold.lost, signal]), progress);
    return answers ? { connection, hold } : null;
  } finally {
    if (!answers) await hold.drop();
  }
}

/**
 * Starts Neo4j on a home nobody uses, and waits until it answers.
 * @throws BuyergraphError SETUP_FAILED for a full disk, or with the last words of a Neo4j that ended.
 */
export async function started(
  home: InstanceHome,
  programs: Programs,
  how: Attended & Role & { wasKilled?: boolean },
): Promise<Running> {
  await demandSpace(home.folder, SPACE_BYTES);
  const password = await passwordOf(home);
  await setFirstPassword(home, programs, password);
  how.progress(
    how.wasKilled
      ? 'Starting Neo4j. It did not stop by itself the last time, so it may first replay its log.'
      : 'Starting Neo4j.',
  );
  for (let attempt = 1; ; attempt++) {
    const running = await answering(await launch(home, programs, how), password, how);
    if (running) return running;
    how.signal.throwIfAborted();
    const words = await lastWords(home);
    if (attempt === ATTEMPTS || !/address/i.test(words))
      throw new BuyergraphError('SETUP_FAILED', `Neo4j could not be started: ${words}`);
  }
}
