import type { Config, Connection } from '../config.ts';
import { BuyergraphError } from '../errors.ts';
import { openNeo4j, runningNeo4j, type Neo4jLease } from '../local-neo4j/lease.ts';
import type { Log } from '../log.ts';
import { graphAt, readGraphAt, type Graph, type ReadGraph } from './graph.ts';

type Progress = (sentence: string) => void;

const leaseOf = (config: Config, log: Log, progress?: Progress): Promise<Neo4jLease> =>
  openNeo4j(config, { log, ...(progress ? { progress } : {}) });

/** Opens the graph the settings name for who writes, starting a local Neo4j if they name none. */
export async function openGraph(config: Config, log: Log, progress?: Progress): Promise<Graph> {
  const lease = await leaseOf(config, log, progress);
  return graphAt(() => lease.connection(), lease);
}

/** A graph that is being opened. Until it is `there`, whoever asks it is refused. */
export type Opening = { graph: Graph; there: Promise<void> };

/** Begins to open the graph the settings name. Closing it ends the wait; what was started then ends with this process. */
export function opening(config: Config, log: Log, progress: Progress): Opening {
  const waiting = new AbortController();
  let lease: Neo4jLease | null = null;
  const connection = (): Connection => {
    if (lease) return lease.connection();
    throw new BuyergraphError(
      'DATABASE_UNAVAILABLE',
      'Neo4j does not answer: it is still being started. Try again shortly; /readyz says what is awaited.',
    );
  };
  const graph = graphAt(connection, {
    get managed() {
      return lease?.managed ?? false;
    },
    async release() {
      waiting.abort();
      await lease?.release();
    },
  });
  const opened = openNeo4j(config, { log, progress, signal: waiting.signal });
  return { graph, there: opened.then((found) => void (lease = found)) };
}

/** Opens for reading the graph that already runs; null when none does. Starts and writes nothing. */
export async function openRunning(config: Config, progress: Progress): Promise<ReadGraph | null> {
  const lease = await runningNeo4j(config, progress);
  return lease && readGraphAt(() => lease.connection(), lease);
}
