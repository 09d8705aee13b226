import { inject } from 'vitest';
import { configFrom, type Config, type Connection } from '../../src/config.ts';
import { graphAt, type Graph } from '../../src/graph/graph.ts';
import { ensureSchema } from '../../src/graph/schema.ts';
import { empty } from './empty.ts';

let open: Graph | null = null;

/** The environment of a program that is to work on the Neo4j of this run of the tests. */
export function neo4jVariables({ uri, user, password, database }: Connection = inject('neo4j')) {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}

export const testConfig = (more: Record<string, string> = {}): Config =>
  configFrom({ ...neo4jVariables(), PORT: '0', LOG_LEVEL: 'silent', BUYERGRAPH_SAMPLE: 'off', ...more });

/** The graph of this run of the tests, with its schema, as whoever used it last left it. */
export async function theGraph(): Promise<Graph> {
  if (open) return open;
  open = graphAt(() => inject('neo4j'));
  await ensureSchema(open);
  return open;
}

/** The graph of this run of the tests with nothing in it. */
export async function emptyGraph(): Promise<Graph> {
  const graph = await theGraph();
  await empty(graph);
  return graph;
}
