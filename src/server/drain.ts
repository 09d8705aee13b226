import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Log } from '../log.ts';

/** Shared by the parts of one server: `/readyz` and every answer say when it is about to go. */
export type Drain = { isDraining: boolean };

type DrainOptions = {
  app: FastifyInstance;
  drain: Drain;
  log: Log;
  /** How long requests are still taken after `/readyz` says no, for balancers to notice; milliseconds. */
  lameDuckMs?: number;
  /** How long running requests may take after that; milliseconds. */
  drainMs?: number;
  /** What else to stop, once no request can need it: database, child process. */
  onDrained?: () => Promise<void>;
  exit?: (code: number) => void;
};

/**
 * Readiness off, a lame duck in which everything is still answered but no connection kept, then no new connections,
 * then the running requests, cut when they take too long.
 */
export async function drainServer({
  app,
  drain,
  log,
  lameDuckMs = 500,
  drainMs = 10_000,
}: DrainOptions): Promise<void> {
  drain.isDraining = true;
  await pause(lameDuckMs);
  const cut = setTimeout(() => {
    log.warn({ drainMs }, 'requests still running were cut off');
    app.server.closeAllConnections();
  }, drainMs);
  await app.close();
  clearTimeout(cut);
}

/** Drains on SIGTERM and SIGINT and then exits with 0; a second signal exits at once with 1. Returns how to undo it. */
export function drainOnSignals(options: DrainOptions): () => void {
  const { drain, log, onDrained, exit = (code) => process.exit(code) } = options;
  const stop = async (signal: string): Promise<void> => {
    log.info({ signal }, 'draining');
    try {
      await drainServer(options);
      await onDrained?.();
      log.info('drained');
      exit(0);
    } catch (err) {
      log.error({ err }, 'draining failed');
      exit(1);
    }
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    if (!drain.isDraining) return void stop(signal);
    log.warn({ signal }, 'second signal: stopping at once');
    exit(1);
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  return () => void process.off('SIGTERM', onSignal).off('SIGINT', onSignal);
}
