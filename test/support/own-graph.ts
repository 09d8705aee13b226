import { configFrom } from '../../src/config.ts';
import { graphAt, type Graph } from '../../src/graph/graph.ts';
import { ensureSchema } from '../../src/graph/schema.ts';
import { openNeo4j } from '../../src/local-neo4j/lease.ts';
import { logFor } from '../../src/log.ts';

/** A graph with its schema and nothing in it, on a Neo4j of its own that is thrown away when it is closed. */
export async function ownGraph(): Promise<Graph> {
  const config = configFrom({ LOG_LEVEL: 'error' });
  const lease = await openNeo4j(config, { log: logFor(config), profile: 'test' });
  const graph = graphAt(() => lease.connection(), lease);
  await ensureSchema(graph);
  return graph;
}
