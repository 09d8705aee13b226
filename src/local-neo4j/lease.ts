import { join } from 'node:path';
import type { Config, Connection } from '../config.ts';
import { BuyergraphError, messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { throwAwayFolder } from './archive.ts';
import { CannotRunHere } from './cannot-run-here.ts';
import { isThrownAway, type Profile } from './conf.ts';
import { composed, dockerAnswers } from './docker.ts';
import { findJava } from './java.ts';
import { acquired, runningIn, type Acquired } from './managed.ts';
import type { Progress } from './attended.ts';
import { supervised, type Neo4jLease } from './supervised.ts';

export type { Neo4jLease } from './supervised.ts';

export type OpenOptions = {
  log: Log;
  profile?: Profile;
  progress?: Progress;
  /** Ends the wait for a local one. */
  signal?: AbortSignal;
  onConnection?: (connection: Connection) => void;
};

/** The server of NEO4J_URI. Whether it answers is found out by asking it. */
const given = (connection: Connection): Neo4jLease => ({
  connection: () => connection,
  managed: false,
  owned: false,
  release: async () => undefined,
});

/** Once lost it stays lost: what was in it is gone as well. */
function thrownAway({ connection, hold }: Acquired, log: Log): Neo4jLease {
  hold.lost.addEventListener('abort', () => log.error('the Neo4j of the tests has ended'));
  return { connection: () => connection, managed: true, owned: true, release: () => hold.drop() };
}

const THREE_WAYS =
  'Do one of three things: install Java 17 or later and Maven; or start Docker; or set NEO4J_URI and NEO4J_PASSWORD ' +
  'to a Neo4j 5 that runs.';

/**
 * What would happen if a Neo4j were needed in a folder where none runs. Starts nothing; one in Docker cannot be told
 * from none without its password.
 */
export async function howToStart(folder: string): Promise<{ ok: boolean; found: string }> {
  const lacking = await findJava().then(
    () => null,
    (thrown: unknown) => messageOf(thrown),
  );
  const none = `none runs on ${folder}`;
  if (!lacking) return { ok: true, found: `${none}; npm start or any command that needs it starts one` };
  return (await dockerAnswers())
    ? { ok: true, found: `${none} in a process of its own (${lacking}); Docker is there to run one` }
    : { ok: false, found: `${none}, and ${lacking}. ${THREE_WAYS}` };
}

/** A container outlives the programs that use it, as its owners expect of containers. */
async function inDocker(folder: string, progress: Progress, lacking: string): Promise<Neo4jLease> {
  if (!(await dockerAnswers()))
    throw new BuyergraphError('SETUP_FAILED', `A local Neo4j cannot be started: ${lacking}. ${THREE_WAYS}`);
  const connection = await composed(folder, progress);
  return { ...given(connection), managed: true };
}

/** How long one that runs may take to answer somebody who only looks. */
const LOOKING_MS = 20_000;

/**
 * The server of NEO4J_URI, or the local one if it runs: null when it does not. Starts and writes nothing.
 * @throws BuyergraphError SETUP_FAILED when its password is gone or refused.
 */
export async function runningNeo4j(
  { neo4j: { remote, database }, home }: Config,
  progress: Progress,
): Promise<Neo4jLease | null> {
  if (remote) return given({ ...remote, database });
  const attended = { progress, signal: AbortSignal.timeout(LOOKING_MS) };
  const running = await runningIn(join(home, 'neo4j'), attended);
  if (!running) return null;
  const { connection, hold } = running;
  return { connection: () => connection, managed: true, owned: false, release: () => hold.drop() };
}

/**
 * A Neo4j to work with: the server of NEO4J_URI, else a local one, used if it runs and started if not,
 * else one in Docker. A local one that is lost before release() is restarted, and `onConnection` told.
 * @throws BuyergraphError SETUP_FAILED with one sentence that says what to do.
 */
export async function openNeo4j(config: Config, options: OpenOptions): Promise<Neo4jLease> {
  const { remote, database } = config.neo4j;
  if (remote) return given({ ...remote, database });
  const { log, profile = 'serve', progress = () => undefined, onConnection } = options;
  const folder = isThrownAway(profile) ? await throwAwayFolder() : join(config.home, 'neo4j');
  const acquire = (signal: AbortSignal) => acquired(folder, profile, { progress, signal });
  try {
    const first = await acquire(options.signal ?? new AbortController().signal);
    return isThrownAway(profile) ? thrownAway(first, log) : supervised(first, { acquire, log, onConnection });
  } catch (thrown) {
    if (!(thrown instanceof CannotRunHere)) throw thrown;
    return inDocker(folder, progress, thrown.message);
  }
}
