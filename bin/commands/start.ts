import { Command } from 'commander';
import { counted } from '../../src/counted.ts';
import type { Config } from '../../src/config.ts';
import type { Log } from '../../src/log.ts';
import type { Serving } from '../../src/main.ts';
import { answerEarly, type EarlyAnswers } from '../../src/server/listening.ts';
import type { CommandMaker } from './command.ts';
import type { Version } from './prepare.ts';
import { growHeapSlowly } from './small-heap.ts';

const summary = (versions: readonly Version[]): string =>
  versions.map(({ id, rows }) => `${id} (${counted(rows, 'record')})`).join(', ') ||
  'nothing yet; see npx buyergraph import --help';

function announce(versions: readonly Version[], { url }: Serving): void {
  console.log(`Explorer    ${url}/`);
  console.log(`Playground  ${url}/playground`);
  console.log(`Loaded      ${summary(versions)}`);
}

type Parts = { config: Config; log: Log; early: EarlyAnswers; awaits: { sentence: string | null } };

/** Brings the graph and the server that asks it, side by side, and serves until a signal ends it. */
async function serveOn({ config, log, early, awaits }: Parts): Promise<void> {
  const wait = (sentence: string): void => {
    // Null once it is ready: a Neo4j that is started again later is told by whether it answers.
    if (awaits.sentence !== null) awaits.sentence = sentence;
    console.error(sentence);
  };
  const { opening } = await import('../../src/graph/open.ts');
  const { graph, there } = opening(config, log, wait);
  // Whoever waits for it comes later.
  there.catch(() => undefined);
  let serving: Serving | null = null;
  try {
    const { serve } = await import('../../src/main.ts');
    serving = await serve({ graph, config, log, awaited: () => awaits.sentence, early });
    await there;
    awaits.sentence = 'The graph is being prepared.';
    const { prepareWhenThere } = await import('./prepare.ts');
    const versions = await prepareWhenThere(graph, { config, log, wait });
    // Within a deadline nobody should wait for Neo4j to plan what everybody opens first.
    await serving.warmUp();
    awaits.sentence = null;
    announce(versions, serving);
    await serving.ended;
  } catch (thrown) {
    await serving?.stop();
    await graph.close();
    throw thrown;
  }
}

/** Answers at once that it lives; what takes long to load is loaded after that. */
async function start(config: Config): Promise<void> {
  growHeapSlowly();
  const awaits: Parts['awaits'] = { sentence: 'The program is being loaded.' };
  const early = await answerEarly(config.http, () => awaits.sentence ?? '');
  try {
    const { logFor } = await import('../../src/log.ts');
    await serveOn({ config, log: logFor(config), early, awaits });
  } finally {
    early.end();
  }
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
    .action(() => start(config()));
