import type { Config } from '../config.ts';
import { openNeo4j } from '../local-neo4j/lease.ts';
import type { Log } from '../log.ts';
import { graphAt, type Graph } from './graph.ts';

/** Opens the graph the settings name, starting a local Neo4j if they name none. */
export async function openGraph(
  config: Config,
  log: Log,
  progress?: (sentence: string) => void,
): Promise<Graph> {
  const lease = await openNeo4j(config, { log, ...(progress ? { progress } : {}) });
  return graphAt(() => lease.connection(), lease);
}
