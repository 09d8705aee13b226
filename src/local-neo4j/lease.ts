import { join } from 'node:path';
import type { Config, Connection } from '../config.ts';
import { BuyergraphError } from '../errors.ts';
import type { Log } from '../log.ts';
import { throwAwayFolder } from './archive.ts';
import { CannotRunHere } from './cannot-run-here.ts';
import type { Profile } from './conf.ts';
import { composed, dockerAnswers } from './docker.ts';
import { acquired, type Acquired } from './managed.ts';
import type { Progress } from './attended.ts';
import { supervised, type Neo4jLease } from './supervised.ts';

export type { Neo4jLease } from './supervised.ts';

export type OpenOptions = {
  log: Log;
  profile?: Profile;
  progress?: Progress;
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

/** A container outlives the programs that use it, as its owners expect of containers. */
async function inDocker(folder: string, progress: Progress, lacking: string): Promise<Neo4jLease> {
  if (!(await dockerAnswers()))
    throw new BuyergraphError(
      'SETUP_FAILED',
      `A local Neo4j cannot be started: ${lacking}. Do one of three things: install Java 17 or later and Maven; ` +
        'or start Docker; or set NEO4J_URI and NEO4J_PASSWORD to a Neo4j 5 that runs.',
    );
  const connection = await composed(folder, progress);
  return { ...given(connection), managed: true };
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
  const folder = profile === 'test' ? await throwAwayFolder() : join(config.home, 'neo4j');
  const acquire = (signal: AbortSignal) => acquired(folder, profile, { progress, signal });
  try {
    const first = await acquire(new AbortController().signal);
    return profile === 'test' ? thrownAway(first, log) : supervised(first, { acquire, log, onConnection });
  } catch (thrown) {
    if (!(thrown instanceof CannotRunHere)) throw thrown;
    return inDocker(folder, progress, thrown.message);
  }
}
