import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { BuyergraphError } from '../../errors.ts';
import type { Connection } from '../lease.ts';
import type { Profile } from './conf.ts';
import { heldThrough, type Hold } from './hold.ts';
import { passwordOf, preparedHome, type InstanceHome } from './home.ts';
import { findJava } from './java.ts';
import { lastWords, launch, setPassword } from './launch.ts';
import { stopLeftovers } from './leftovers.ts';
import { locked } from './locked.ts';
import { provisionedJars, type Progress } from './provision.ts';
import { untilAnswers } from './ready.ts';
import { demandSpace } from './space.ts';

/** A Neo4j of this machine that answers, and this process's hold on it. */
export type Acquired = { connection: Connection; hold: Hold; owned: boolean };

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

/** Holds the Neo4j that already runs on this home, if one does. */
async function joined(home: InstanceHome): Promise<Hold | null> {
  try {
    const { keeperPort } = JSON.parse(await readFile(home.instanceFile, 'utf8')) as { keeperPort: number };
    return await heldThrough(connect(keeperPort, '127.0.0.1'), home.folder);
  } catch {
    return null;
  }
}

async function started(
  home: InstanceHome,
  password: string,
  profile: Profile,
  progress: Progress,
): Promise<Hold> {
  const java = await findJava();
  const programs = { java, jars: await provisionedJars(progress), archive: null };
  await stopLeftovers(home.javaArguments);
  await demandSpace(home.folder, SPACE_BYTES);
  await setPassword(home, programs, password);
  for (let attempt = 1; ; attempt++) {
    const hold = await launch(home, programs, profile);
    if (await untilAnswers(connectionTo(hold, password), hold.lost, progress)) return hold;
    const words = await lastWords(home);
    if (attempt === ATTEMPTS || !/address/i.test(words))
      throw new BuyergraphError('SETUP_FAILED', `Neo4j could not be started: ${words}`);
  }
}

/**
 * Uses the Neo4j that runs on this folder, or starts it. One process at a time decides: of two that
 * start at once, one starts it and the other uses it.
 * @throws CannotRunHere without Java or Maven; BuyergraphError SETUP_FAILED for anything else in the way.
 */
export async function acquired(folder: string, profile: Profile, progress: Progress): Promise<Acquired> {
  const home = await preparedHome(folder);
  return locked(
    home.folder,
    'Another process is starting Neo4j here; waiting for it.',
    progress,
    async () => {
      const password = await passwordOf(home);
      const running = await joined(home);
      if (running && (await untilAnswers(connectionTo(running, password), running.lost, progress)))
        return { connection: connectionTo(running, password), hold: running, owned: false };
      const hold = await started(home, password, profile, progress);
      return { connection: connectionTo(hold, password), hold, owned: true };
    },
  );
}
