import type { Driver } from 'neo4j-driver';
import { configFrom } from '../../src/config.ts';
import { driverFor } from '../../src/graph/driver.ts';
import { graphAt, type Graph } from '../../src/graph/graph.ts';
import { openNeo4j } from '../../src/local-neo4j/lease.ts';
import { ensureSchema } from '../../src/graph/schema.ts';
import { logFor } from '../../src/log.ts';
import { loadSynthetic } from '../../seed/run/built-in.ts';
import { empty } from '../support/empty.ts';

export const SEED = 20_131_213;

/** A Neo4j of its own, for one graph after another. */
export type SyntheticGraph = {
  driver: Driver;
  graph: Graph;
  /** Throws away what was there, loads so many lines and lets Neo4j plan by what is there now. */
  fill(lines: number): Promise<void>;
  close(): Promise<void>;
};

export async function syntheticGraph(): Promise<SyntheticGraph> {
  const config = configFrom({ LOG_LEVEL: 'error' });
  const log = logFor(config);
  const lease = await openNeo4j(config, { log, profile: 'test' });
  const graph = graphAt(() => lease.connection(), lease);
  const driver = driverFor(lease.connection());
  await ensureSchema(graph);
  return {
    driver,
    graph,
    async fill(lines) {
      await empty(graph);
      await loadSynthetic(graph, log, { lines, seed: SEED });
      await graph.write.command('CALL db.prepareForReplanning(120)');
    },
    async close() {
      await driver.close();
      await graph.close();
    },
  };
}
