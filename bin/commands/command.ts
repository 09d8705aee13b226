import type { Command } from 'commander';
import { isOld } from '../../seed/store/publication.ts';
import { unlessTaken } from '../../seed/turn.ts';
import type { Config } from '../../src/config.ts';
import type { Graph, ReadGraph } from '../../src/graph/graph.ts';
import { openGraph } from '../../src/graph/open.ts';
import { ensureSchema } from '../../src/graph/schema.ts';
import { whyUnfit } from '../../src/graph/standing.ts';
import { logFor, type Log } from '../../src/log.ts';

/** What every command is made with. Settings are read only when it runs, so that --help always works. */
export type CommandParts = { config: () => Config; finish: (exitCode: number) => void };

export type CommandMaker = (parts: CommandParts) => Command;

/** A graph that an earlier program filled lacks what today's questions read; whoever calls holds the lock of the folder. */
export async function renewed(graph: Graph): Promise<void> {
  if (await isOld(graph)) await (await import('../../seed/run/built-in.ts')).renewOld(graph);
}

type WorkOn<G, T> = (graph: G, log: Log) => Promise<T>;

/** Does the work on the running graph as it is, if there is one, else on one started for as long as the work takes. */
export async function withOpened<T>(config: Config, work: WorkOn<Graph, T>): Promise<T> {
  const log = logFor({ logLevel: process.env['LOG_LEVEL'] ? config.logLevel : 'warn' });
  const graph = await openGraph(config, log, (sentence) => console.error(sentence));
  const stop = (): void => void graph.close().finally(() => process.exit(1));
  process.once('SIGTERM', stop).once('SIGINT', stop);
  try {
    return await work(graph, log);
  } finally {
    process.off('SIGTERM', stop).off('SIGINT', stop);
    await graph.close();
  }
}

/** The same once the graph is as this program needs it. @throws BuyergraphError for one that is not whole, or a newer program's. */
export const withGraph = <T>(config: Config, work: WorkOn<Graph, T>): Promise<T> =>
  withOpened(config, async (graph, log) => {
    const reason = await whyUnfit(graph);
    if (reason) throw reason;
    await ensureSchema(graph);
    // Whoever is at work has done so: then the graph looks old because it is being filled.
    if (await isOld(graph)) await unlessTaken({ graph, home: config.home }, () => renewed(graph));
    return work(graph, log);
  });

/** The same for work that only reads. */
export const withReader: <T>(config: Config, work: WorkOn<ReadGraph, T>) => Promise<T> = withGraph;
