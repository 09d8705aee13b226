import type { Config } from './config.ts';
import type { ReadGraph } from './graph/graph.ts';
import type { Log } from './log.ts';
import { createApp } from './server/app.ts';
import { drainOnSignals, type Drain } from './server/drain.ts';
import { refusalToListen, type EarlyAnswers } from './server/listening.ts';

export type Serving = {
  /** Where it listens, for example http://127.0.0.1:4000. */
  url: string;
  /** Settles when the server has drained after a signal. */
  ended: Promise<void>;
  /** The first person to ask should not wait for Neo4j to plan: what is opened first is ready after this, all else follows. */
  warmUp(): Promise<void>;
  /** Stops serving at once; the graph stays open. */
  stop(): Promise<void>;
};

/**
 * Serves the graph until a signal ends it: readiness off, requests finished, then the graph closed. The graph may
 * still be on its way: `awaited` says what it waits for, and `/readyz` says that on. It takes the port of the early answers.
 * @throws BuyergraphError SETUP_FAILED when the address cannot be listened on.
 */
export async function serve({
  graph,
  config,
  log,
  awaited,
  early,
}: {
  graph: ReadGraph;
  config: Config;
  log: Log;
  awaited: () => string | null;
  early: EarlyAnswers;
}): Promise<Serving> {
  const place = { host: config.http.host, port: early.port };
  const drain: Drain = { isDraining: false };
  const app = await createApp({ graph, config, log, drain, awaited });
  early.end();
  const url = await app.http.listen(place).catch((thrown: unknown) => {
    throw refusalToListen(thrown, place);
  });
  const ended = new Promise<void>((resolve) => {
    const onDrained = async (): Promise<void> => {
      await app.stop();
      await graph.close();
    };
    drainOnSignals({
      app: app.http,
      drain,
      log,
      onDrained,
      exit: (code) => {
        process.exitCode = code;
        resolve();
        process.exit(code);
      },
    });
  });
  const stop = async (): Promise<void> => {
    await app.http.close();
    await app.stop();
  };
  return { url, ended, warmUp: async () => void (await app.warmUp()), stop };
}
