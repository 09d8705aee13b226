import type { Driver } from 'neo4j-driver';
import { driverFor } from '../../src/graph/driver.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { loadSynthetic } from '../../seed/run/built-in.ts';
import { empty } from '../support/empty.ts';
import { ownGraph } from '../support/own-graph.ts';

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
  const graph = await ownGraph();
  const driver = driverFor(graph.connection());
  return {
    driver,
    graph,
    async fill(lines) {
      await empty(graph);
      await loadSynthetic(graph, { lines, seed: SEED });
      await graph.write.command('CALL db.prepareForReplanning(120)');
    },
    async close() {
      await driver.close();
      await graph.close();
    },
  };
}
