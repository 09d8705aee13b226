import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import type { Config } from '../../src/config.ts';
import { BuyergraphError, messageOf } from '../../src/errors.ts';
import { isRefusal } from '../../src/graph/driver.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openGraph } from '../../src/graph/open.ts';
import { ensureSchema } from '../../src/graph/schema.ts';
import { logFor, type Log } from '../../src/log.ts';
import type { Serving } from '../../src/main.ts';
import { loadSample } from '../../seed/run/built-in.ts';
import type { CommandMaker } from './command.ts';

const RETRY_MS = 1_000;

type Version = { id: string; rows: bigint; sample: boolean | null };

async function loaded(graph: Graph): Promise<Version[]> {
  return graph.read('dataset-versions', {});
}

/** Makes the graph ready to be asked: its schema, and the sample when it is empty. @returns what it holds. */
async function prepare(graph: Graph, config: Config, log: Log): Promise<Version[]> {
  await graph.bookmark();
  await ensureSchema(graph);
  const versions = await loaded(graph);
  if (!config.sample || versions.length > 0) return versions;
  await loadSample(graph, log);
  return loaded(graph);
}

const isAway = (thrown: unknown): boolean =>
  thrown instanceof BuyergraphError && thrown.code === 'DATABASE_UNAVAILABLE' && !isRefusal(thrown.cause);

/** A server somebody else runs may come later than we do. A wrong password is not waited for. */
async function prepareWhenThere(graph: Graph, config: Config, log: Log): Promise<Version[]> {
  for (let isWarned = false; ; isWarned = true) {
    try {
      return await prepare(graph, config, log);
    } catch (thrown) {
      if (!isAway(thrown)) throw thrown;
      if (!isWarned) log.warn({ reason: messageOf(thrown) }, 'waiting for Neo4j');
      await pause(RETRY_MS);
    }
  }
}

const summary = (versions: readonly Version[]): string =>
  versions.map(({ id, rows }) => `${id} (${rows.toLocaleString('en-GB')} records)`).join(', ') ||
  'nothing yet; see npx buyergraph import --help';

function announce(versions: readonly Version[], { url }: Serving): void {
  console.log(`Explorer    ${url}/`);
  console.log(`Playground  ${url}/playground`);
  console.log(`Loaded      ${summary(versions)}`);
}

export const startCommand: CommandMaker = ({ config }) =>
  new Command('start')
    .description(
      'Serve the graph: GraphQL, saved questions and the playground. Starts a local Neo4j unless NEO4J_URI names one.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  npx buyergraph start\n  PORT=0 BUYERGRAPH_SAMPLE=off npx buyergraph start',
    )
    .action(async () => {
      const settings = config();
      const log = logFor(settings);
      const graph = await openGraph(settings, log, (sentence) => console.error(sentence));
      let serving: Serving | null = null;
      try {
        let versions = await prepare(graph, settings, log).catch((thrown: unknown) => {
          if (graph.managed || !isAway(thrown)) throw thrown;
          return null;
        });
        // Only this command serves: the others need not load what serving takes.
        const { serve } = await import('../../src/main.ts');
        serving = await serve({ graph, config: settings, log, isPrepared: () => versions !== null });
        if (versions === null) {
          const found = await prepareWhenThere(graph, settings, log);
          await serving.warmUp();
          versions = found;
        }
        announce(versions, serving);
        await serving.ended;
      } catch (thrown) {
        await serving?.stop();
        await graph.close();
        throw thrown;
      }
    });
