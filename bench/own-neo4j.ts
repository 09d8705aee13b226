import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configFrom } from '../src/config.ts';
import type { Graph } from '../src/graph/graph.ts';
import { openGraph } from '../src/graph/open.ts';
import { logFor } from '../src/log.ts';

/** A graph and the data folder it is in. */
export type Side = Readonly<{ graph: Graph; home: string }>;

/** Does its work with a Neo4j of its own that has just been started, is empty, and stays while commands come and go. */
export async function withNeo4j<T>(work: (side: Side) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'buyergraph-bench-'));
  const log = logFor({ logLevel: 'warn' });
  const graph = await openGraph(configFrom({ BUYERGRAPH_HOME: home }), log, () => undefined);
  try {
    return await work({ graph, home });
  } finally {
    await graph.close();
    await rm(home, { recursive: true, force: true });
  }
}
