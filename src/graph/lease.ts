import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { BuyergraphError } from '../errors.ts';
import type { Log } from '../log.ts';
import { CannotRunHere } from './local/cannot-run-here.ts';
import type { Profile } from './local/conf.ts';
import { acquired } from './local/managed.ts';

/** Where a Neo4j is and how to enter it. */
export type Connection = { uri: string; user: string; password: string; database: string };

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

export type OpenOptions = {
  log: Log;
  profile?: Profile;
  progress?: (sentence: string) => void;
  onConnection?: (connection: Connection) => void;
};

/**
 * A Neo4j to work with: the server of NEO4J_URI, else a local one, used if it runs and started if not.
 * @throws BuyergraphError SETUP_FAILED with one sentence that says what to do.
 */
export async function openNeo4j(config: Config, options: OpenOptions): Promise<Neo4jLease> {
  const { remote, database } = config.neo4j;
  if (remote)
    return {
      connection: () => ({ ...remote, database }),
      managed: false,
      owned: false,
      release: async () => undefined,
    };
  const profile = options.profile ?? 'serve';
  const folder =
    profile === 'test' ? await mkdtemp(join(tmpdir(), 'buyergraph-test-')) : join(config.home, 'neo4j');
  try {
    const { connection, hold, owned } = await acquired(
      folder,
      profile,
      options.progress ?? (() => undefined),
    );
    return { connection: () => connection, managed: true, owned, release: () => hold.drop() };
  } catch (thrown) {
    if (!(thrown instanceof CannotRunHere)) throw thrown;
    throw new BuyergraphError('SETUP_FAILED', thrown.message);
  }
}
