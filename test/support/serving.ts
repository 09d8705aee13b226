import { onTestFinished } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { createApp } from '../../src/server/app.ts';
import { testConfig } from './graph.ts';
import { silent } from './imported.ts';

/** Everything that is served over a graph, on a free port until the test has ended. Returns its address. @param more of the environment. */
export async function serving(graph: Graph, more: Record<string, string> = {}): Promise<string> {
  const app = await createApp({ graph, config: testConfig(more), log: silent });
  const url = await app.http.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    app.http.server.closeAllConnections();
    await app.http.close();
    await app.stop();
  });
  return url;
}
