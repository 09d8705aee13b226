import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll } from 'vitest';
import { configFrom } from '../../src/config.ts';
import { driverFor } from '../../src/graph/driver.ts';
import { graphAt, type Graph } from '../../src/graph/graph.ts';
import { openNeo4j, type Neo4jLease } from '../../src/local-neo4j/lease.ts';
import { ensureSchema } from '../../src/graph/schema.ts';
import { logFor } from '../../src/log.ts';
import { loadSynthetic } from '../../seed/run/built-in.ts';

export const SEED = 20_131_213;

/** A Neo4j of its own for a graph too large to be emptied for the next test. */
export type SyntheticGraph = { graph: Graph; driver: Driver };

const config = configFrom({ LOG_LEVEL: 'error' });
const log = logFor(config);

/** Throws away what was there, loads so many lines and lets Neo4j plan by what is there now. */
async function filled(lines: number, leases: Neo4jLease[]): Promise<SyntheticGraph> {
  const lease = await openNeo4j(config, { log, profile: 'test' });
  leases.push(lease);
  const graph = graphAt(() => lease.connection(), lease);
  await ensureSchema(graph);
  await loadSynthetic(graph, log, { lines, seed: SEED });
  await graph.write.command('CALL db.prepareForReplanning(120)');
  return { graph, driver: driverFor(lease.connection()) };
}

/** Synthetic graphs of several sizes, side by side, for the tests of one file. */
export function syntheticGraphs<const Sizes extends readonly number[]>(
  sizes: Sizes,
): Map<Sizes[number], SyntheticGraph> {
  const leases: Neo4jLease[] = [];
  const graphs = new Map<Sizes[number], SyntheticGraph>();
  beforeAll(async () => {
    for (const lines of sizes) graphs.set(lines, await filled(lines, leases));
  }, 1_800_000);
  afterAll(async () => {
    for (const { graph, driver } of graphs.values()) {
      await driver.close();
      await graph.close();
    }
  });
  return graphs;
}
