import type { Config } from '../config.ts';
import { openNeo4j, type Neo4jLease } from '../local-neo4j/lease.ts';
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

/** Opens the graph the settings name for who only reads, starting a local Neo4j if they name none. */
export async function openReader(config: Config, log: Log, progress?: Progress): Promise<ReadGraph> {
  const lease = await leaseOf(config, log, progress);
  return readGraphAt(() => lease.connection(), lease);
}
