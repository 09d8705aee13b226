import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { z } from 'zod';
import { withArchive } from './archive.ts';
import { BuyergraphError } from '../errors.ts';
import type { Attended } from './attended.ts';
import { isThrownAway, type Profile } from './conf.ts';
import { heldThrough, type Hold } from './hold.ts';
import { exists, homeIn, passwordOf, preparedHome, type InstanceHome } from './home.ts';
import { findJava } from './java.ts';
import type { Programs } from './launch.ts';
import { stopLeftovers } from './leftovers.ts';
import { locked } from './locked.ts';
import { provisionedJars } from './provision.ts';
import { answering, started, type Running } from './start.ts';

/** A local Neo4j in use; `owned` when this process started it. */
export type Acquired = Running & { owned: boolean };

/** A Neo4j of ours greets at once. */
const TELL_AFTER_MS = 2_000;

/** What its keeper wrote down, as far as it is needed here. */
const RECORD = z.object({ keeperPort: z.int() });

/** Holds the Neo4j that already runs on this home. Null when none does, whatever its record says. */
async function joined(home: InstanceHome, { progress }: Attended): Promise<Hold | null> {
  const told = setTimeout(
    () => progress('Asking whoever has the port of an earlier Neo4j, 30 seconds at most.'),
    TELL_AFTER_MS,
  );
  try {
    const { keeperPort } = RECORD.parse(JSON.parse(await readFile(home.instanceFile, 'utf8')));
    return await heldThrough(connect(keeperPort, '127.0.0.1'), home.folder);
  } catch {
    return null;
  } finally {
    clearTimeout(told);
  }
}

/**
 * A Neo4j that already runs on a folder, or null. Starts nothing and writes nothing, not even the folder.
 * @throws BuyergraphError SETUP_FAILED when it does not answer before the signal, or its password is gone or refused.
 */
export async function runningIn(folder: string, attended: Attended): Promise<Running | null> {
  const home = await homeIn(folder).catch(() => null);
  const hold = home && (await joined(home, attended));
  if (!hold) return null;
  const running = await answering(hold, await passwordOf(home), attended);
  if (running) return running;
  throw new BuyergraphError(
    'SETUP_FAILED',
    `one runs on ${folder} and does not answer yet; it may be starting. Look again in a minute.`,
  );
}

async function programsFor(profile: Profile, attended: Attended): Promise<Programs> {
  const java = await findJava();
  const jars = await provisionedJars(attended);
  return withArchive({ java, jars, archive: null }, isThrownAway(profile), attended);
}

/**
 * Uses the Neo4j that runs on this folder, or starts it. One process at a time decides: of two that
 * start at once, one starts it and the other uses it.
 * @throws CannotRunHere without Java or Maven; BuyergraphError SETUP_FAILED for anything else in the way.
 */
export async function acquired(folder: string, profile: Profile, attended: Attended): Promise<Acquired> {
  const home = await preparedHome(folder);
  const workplace = {
    folder: home.folder,
    waiting: 'Another process is starting Neo4j here; waiting for it, ten minutes at most.',
  };
  return locked(workplace, attended, async () => {
    const hold = await joined(home, attended);
    const running = hold && (await answering(hold, await passwordOf(home), attended));
    if (running) return { ...running, owned: false };
    attended.signal.throwIfAborted();
    // A keeper that stops its Neo4j takes the record away.
    const wasKilled = await exists(home.instanceFile);
    const programs = await programsFor(profile, attended);
    await stopLeftovers(home.javaArguments);
    return { ...(await started(home, programs, { ...attended, profile, wasKilled })), owned: true };
  });
}
