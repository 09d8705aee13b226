import { deepStrictEqual } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { loadSynthetic } from '../seed/run/built-in.ts';
import type { Synthesis } from '../seed/sources/synthetic/sales.ts';
import { configFrom } from '../src/config.ts';
import { driverFor } from '../src/graph/driver.ts';
import type { Graph } from '../src/graph/graph.ts';
import { openGraph } from '../src/graph/open.ts';
import { ensureSchema } from '../src/graph/schema.ts';
import { logFor } from '../src/log.ts';
import { bareHttp, ours, rawCypher, type Contestant } from './contestants.ts';
import { dbHits, listening } from './counted.ts';
import type { Question } from './question.ts';
import { QUESTIONS } from './questions.ts';

const WARM_UP_ROUNDS = 30;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Milliseconds of each contestant; they take turns, so that a slow moment of the machine hits all of them. */
async function timed(
  question: Question,
  contestants: readonly Contestant[],
  rounds: number,
): Promise<number[]> {
  const times = contestants.map((): number[] => []);
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1)
    for (const [index, contestant] of contestants.entries()) {
      const start = performance.now();
      await contestant.ask(question);
      if (round >= 0) times[index]!.push(performance.now() - start);
    }
  return times.map(median);
}

/** Nothing is timed before all of them have given the same, non-empty answer. */
async function assertAgree(question: Question, [first, ...others]: readonly Contestant[]): Promise<number> {
  const expected = await first!.ask(question);
  if (expected.length === 0) throw new Error(`${question.title}: the answer is empty`);
  for (const other of others)
    deepStrictEqual(
      await other.ask(question),
      expected,
      `${question.title}: ${other.name} differs from ${first!.name}`,
    );
  return expected.length;
}

const ms = (value: number): string => value.toFixed(2);

async function table(graph: Graph, rounds: number): Promise<string> {
  const log = logFor(configFrom({ LOG_LEVEL: 'silent' }));
  const driver = driverFor(graph.connection());
  const ear = listening(graph);
  const contestants = [
    rawCypher(ear.graph),
    await bareHttp(ear.graph, QUESTIONS),
    await ours(ear.graph, log),
  ];
  const made = new Table({
    head: [
      'question',
      'rows',
      'raw ms',
      'bare HTTP ms',
      'ours ms',
      'ours / bare',
      'hits raw',
      'hits ours',
      'statements',
    ],
    style: { head: [], border: [] },
  });
  for (const question of QUESTIONS) {
    const rows = await assertAgree(question, contestants);
    const [raw = NaN, bare = NaN, own = NaN] = await timed(question, contestants, rounds);
    const [rawCalls, ownCalls] = [
      await ear.of(() => contestants[0]!.ask(question)),
      await ear.of(() => contestants[2]!.ask(question)),
    ];
    const hits = [await dbHits(driver, rawCalls), await dbHits(driver, ownCalls)];
    made.push([question.title, rows, ms(raw), ms(bare), ms(own), ms(own / bare), ...hits, ownCalls.length]);
  }
  for (const contestant of contestants) await contestant.close();
  await driver.close();
  return made.toString();
}

/** Loads so many made-up lines into a Neo4j of their own and prints what each way of asking takes, p50. */
export async function bench(synthesis: Synthesis, rounds: number): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'buyergraph-bench-'));
  const config = configFrom({ BUYERGRAPH_HOME: home, LOG_LEVEL: 'warn' });
  const log = logFor(config);
  const graph = await openGraph(config, log, (sentence) => console.error(sentence));
  try {
    await ensureSchema(graph);
    const start = performance.now();
    await loadSynthetic(graph, log, synthesis);
    const seconds = Math.round((performance.now() - start) / 1000);
    await graph.write.command('CALL db.prepareForReplanning(300)');
    console.log(
      `\n${synthesis.lines} lines, seed ${synthesis.seed}, loaded in ${seconds} s; p50 of ${rounds} interleaved rounds, one client`,
    );
    console.log(await table(graph, rounds));
  } finally {
    await graph.close();
    await rm(home, { recursive: true, force: true });
  }
}
