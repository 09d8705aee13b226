import type { Config } from './config.ts';
import { BuyergraphError } from './errors.ts';
import type { ReadGraph } from './graph/graph.ts';
import type { Log } from './log.ts';
import { createApp } from './server/app.ts';
import { drainOnSignals, type Drain } from './server/drain.ts';

export type Serving = {
  /** Where it listens, for example http://127.0.0.1:4000. */
  url: string;
  /** Settles when the server has drained after a signal. */
  ended: Promise<void>;
  /** Runs every saved question once: the first person to ask must not wait for Neo4j to plan. */
  warmUp(): Promise<void>;
  /** Stops serving at once; the graph stays open. */
  stop(): Promise<void>;
};

const REFUSALS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is taken. Set PORT to another one, or to 0 for any free one.`,
  EACCES: (_, port) => `Port ${port} may not be used by this user. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: (host) =>
    `${host} is not an address of this machine. Set HOST to one of its own, for example 127.0.0.1.`,
  ENOTFOUND: (host) =>
    `${host} is no known address. Set HOST to one of this machine's own, for example 127.0.0.1.`,
};

/**
 * Serves the graph until a signal ends it: readiness off, requests finished, then the graph closed.
 * @throws BuyergraphError SETUP_FAILED when the address cannot be listened on.
 */
export async function serve({
  graph,
  config,
  log,
  isPrepared,
}: {
  graph: ReadGraph;
  config: Config;
  log: Log;
  isPrepared: () => boolean;
}): Promise<Serving> {
  const { host, port } = config.http;
  const drain: Drain = { isDraining: false };
  const app = await createApp({ graph, config, log, drain, isPrepared });
  // Within a deadline nobody should wait for Neo4j to plan every statement.
  if (isPrepared()) await app.warmUp();
  const url = await app.http.listen({ host, port }).catch((thrown: NodeJS.ErrnoException) => {
    const refusal = REFUSALS[thrown.code ?? ''];
    throw refusal ? new BuyergraphError('SETUP_FAILED', refusal(host, port), { cause: thrown }) : thrown;
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
  return { url, ended, warmUp: () => app.warmUp(), stop };
}
