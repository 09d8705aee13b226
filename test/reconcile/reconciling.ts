import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { createApp } from '../../src/server/app.ts';
import { testConfig } from '../support/graph.ts';
import { BATCH, REFUSAL } from './specification.ts';

export type Query = Record<string, unknown>;
type Line = {
  msg: string;
  operation?: string;
  statements?: number;
  ms?: number;
  dbMs?: number;
  outcome?: string;
};

/** The service over a graph, on a free port until the test has ended, with the lines of its log. */
export async function reconciling(graph: Graph, settings: Record<string, string> = {}) {
  const logged: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) });
  const app = await createApp({ graph, config: testConfig(settings), log });
  const url = await app.http.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    app.http.server.closeAllConnections();
    await app.http.close();
    await app.stop();
  });
  const get = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);
  const json = async (path: string): Promise<unknown> => (await get(path)).json();
  /** As OpenRefine sends it. */
  const post = (form: Record<string, string>, path = '/reconcile') =>
    get(path, { method: 'POST', body: new URLSearchParams(form) });
  const batch = async (queries: Record<string, Query>) =>
    BATCH.parse(await (await post({ queries: JSON.stringify(queries) })).json());
  return {
    url,
    get,
    json,
    post,
    batch,
    /** The candidates of one query. */
    one: async (query: Query | string) =>
      (await batch({ q0: typeof query === 'string' ? { query } : query }))['q0']!.result,
    /** Status, code and message of a refusal. */
    refused: async (answer: Response): Promise<[number, string, string]> => {
      const [error] = REFUSAL.parse(await answer.json()).errors;
      return [answer.status, error!.extensions.code, error!.message];
    },
    operations: (): Line[] =>
      logged.map((line) => JSON.parse(line) as Line).filter(({ msg }) => msg === 'operation'),
    logged,
  };
}
