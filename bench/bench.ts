import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSynthetic } from '../seed/run/built-in.ts';
import type { Synthesis } from '../seed/sources/synthetic/sales.ts';
import { configFrom } from '../src/config.ts';
import { driverFor } from '../src/graph/driver.ts';
import type { Graph } from '../src/graph/graph.ts';
import { openGraph } from '../src/graph/open.ts';
import { ensureSchema } from '../src/graph/schema.ts';
import { logFor } from '../src/log.ts';
import { bareHttp, ours, rawCypher } from './contestants.ts';
import { listening } from './counted.ts';
import { timesTable, type Finding } from './findings.ts';
import { loadHeavyMarket } from './heavy-market.ts';
import { measured, type Contestants, type Measured } from './measure.ts';
import { neo4jGraphql } from './neo4j-graphql/contestant.ts';
import { QUESTIONS } from './questions.ts';
import { thinnestApollo } from './thin-apollo.ts';

/** The market that is asked about: with a heavy head, or in the shape of the published files. */
const MARKETS = {
  heavy: (graph: Graph, { lines }: Synthesis) => loadHeavyMarket(graph, lines),
  published: loadSynthetic,
};
export type Market = keyof typeof MARKETS;
export const isMarket = (name: string): name is Market => Object.hasOwn(MARKETS, name);

export type BenchOptions = Synthesis & { market: Market; rounds: number; markdown: boolean };

async function asked(graph: Graph, { rounds, markdown }: BenchOptions): Promise<Measured[]> {
  const log = logFor(configFrom({ LOG_LEVEL: 'silent' }));
  const driver = driverFor(graph.connection());
  const ear = listening(graph);
  const contestants: Contestants = {
    raw: rawCypher(ear.graph),
    bare: await bareHttp(ear.graph, QUESTIONS),
    ours: await ours(ear.graph, log),
    others: [await thinnestApollo(ear.graph, QUESTIONS), await neo4jGraphql(graph.connection(), QUESTIONS)],
  };
  const found: Measured[] = [];
  for (const question of QUESTIONS) {
    console.error(question.title);
    found.push(await measured(question, { contestants, ear, driver, rounds }));
  }
  const { raw, bare, ours: own, others } = contestants;
  for (const contestant of [raw, bare, own, ...others]) await contestant.close();
  await driver.close();
  console.log(timesTable(found, contestants, { markdown }));
  return found;
}

/** Loads so many made-up lines into a Neo4j of their own and prints what each way of asking takes, p50. */
export async function bench(options: BenchOptions): Promise<Finding> {
  const { lines, market, rounds } = options;
  const home = await mkdtemp(join(tmpdir(), 'buyergraph-bench-'));
  const config = configFrom({ BUYERGRAPH_HOME: home, LOG_LEVEL: 'warn' });
  const log = logFor(config);
  const graph = await openGraph(config, log, (sentence) => console.error(sentence));
  try {
    await ensureSchema(graph);
    const start = performance.now();
    await MARKETS[market](graph, options);
    const seconds = Math.round((performance.now() - start) / 1000);
    await graph.write.command('CALL db.prepareForReplanning(300)');
    console.log(
      `\n${lines.toLocaleString('en-GB')} lines, ${market} market, loaded in ${seconds} s; p50 of at most ${rounds} interleaved rounds, one client\n`,
    );
    return { lines, measured: await asked(graph, options) };
  } finally {
    await graph.close();
    await rm(home, { recursive: true, force: true });
  }
}
