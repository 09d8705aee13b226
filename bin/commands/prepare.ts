import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../../src/config.ts';
import { BuyergraphError, messageOf } from '../../src/errors.ts';
import { isAway } from '../../src/graph/driver.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ensureSchema } from '../../src/graph/schema.ts';
import { whyUnfit } from '../../src/graph/standing.ts';
import type { Log } from '../../src/log.ts';

import { loadSample, loadStatements } from '../../seed/run/built-in.ts';
import { unlessTaken } from '../../seed/turn.ts';
import { renewed } from './command.ts';

const RETRY_MS = 1_000;

/** What is loaded: a version of a dataset, with how many records. */
export type Version = { id: string; rows: bigint; sample: boolean | null };

async function loaded(graph: Graph): Promise<Version[]> {
  return graph.read('dataset-versions', {});
}

type Waiting = { config: Config; log: Log; wait: (sentence: string) => void };

/** A graph that is being restored is waited for, however long that takes. @throws BuyergraphError for a newer program's. */
async function whenWhole(graph: Graph, wait: Waiting['wait']): Promise<void> {
  for (let told = ''; ; await pause(RETRY_MS)) {
    const reason = await whyUnfit(graph);
    if (!reason) return;
    if (reason.code !== 'DATABASE_UNAVAILABLE') throw reason;
    if (told !== reason.message) wait((told = reason.message));
  }
}

/** Puts in what comes with the program: the sample when the graph is empty, and claims and rules. */
async function fill(graph: Graph, { config }: Waiting): Promise<void> {
  await renewed(graph);
  if (!config.sample) return;
  if ((await loaded(graph)).length === 0) await loadSample(graph);
  await loadStatements(graph);
}

/**
 * The same, unless an import is at work, which does so itself: a graph that holds something is served meanwhile, an empty one
 * when the import is through.
 */
async function fillUnlessTaken(graph: Graph, waiting: Waiting): Promise<void> {
  for (let isTold = false; ; isTold = true) {
    const isEmpty = (await loaded(graph)).length === 0;
    const waitSeconds = isEmpty ? 1 : 0;
    if (
      (await unlessTaken({ graph, home: waiting.config.home }, () => fill(graph, waiting), {
        waitSeconds,
      })) ||
      !isEmpty
    )
      return;
    if (!isTold)
      waiting.wait('An import into the empty graph is at work; it is served when that is through.');
  }
}

/** Makes the graph ready to be asked: its schema, and what comes with the program. @returns what it holds. */
async function prepare(graph: Graph, waiting: Waiting): Promise<Version[]> {
  await graph.bookmark();
  await whenWhole(graph, waiting.wait);
  await ensureSchema(graph);
  await fillUnlessTaken(graph, waiting);
  return loaded(graph);
}

/**
 * A server somebody else runs may come later than we do. A wrong password is not waited for.
 * @throws BuyergraphError SETUP_FAILED when it has not come within the time of the settings.
 */
export async function prepareWhenThere(graph: Graph, { config, log, wait }: Waiting): Promise<Version[]> {
  const { remote, waitSeconds } = config.neo4j;
  const until = performance.now() + waitSeconds * 1_000;
  for (let isTold = false; ; isTold = true) {
    try {
      return await prepare(graph, { config, log, wait });
    } catch (thrown) {
      if (!remote || !isAway(thrown)) throw thrown;
      if (performance.now() >= until)
        throw new BuyergraphError(
          'SETUP_FAILED',
          `No Neo4j answered at ${remote.uri} within ${waitSeconds} seconds. Start it, or correct NEO4J_URI, or leave ` +
            'that out to have one started here; NEO4J_WAIT_SECONDS sets how long to wait.',
          { cause: thrown },
        );
      if (!isTold) {
        log.warn({ reason: messageOf(thrown) }, 'waiting for Neo4j');
        wait(`Waiting for Neo4j at ${remote.uri}, ${waitSeconds} seconds at most.`);
      }
      await pause(RETRY_MS);
    }
  }
}
