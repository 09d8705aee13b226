// What the first page of each saved question takes, about the heaviest things there are: node bench/saved-questions.ts [lines] [notices]
// Milliseconds over HTTP of twenty rounds in which the questions take turns, after three that warm up; beside them the same statements over Bolt alone, one after another.
import pRetry from 'p-retry';
import { driverFor } from '../src/graph/driver.ts';
import { ensureSchema } from '../src/graph/schema.ts';
import { logFor } from '../src/log.ts';
import { savedQuestions, type SavedQuestion } from '../src/saved-query/document.ts';
import { variablesFrom } from '../src/saved-query/variables.ts';
import { executableSchema, SAVED_QUESTIONS } from '../src/server/schema.ts';
import { graphqlData, ours } from './contestants.ts';
import { bareMs, dbHits, listening } from './counted.ts';
import { loadHeavyMarket } from './heavy-market.ts';
import { COLD, median } from './measure.ts';
import { withNeo4j } from './own-neo4j.ts';
import { tableOf } from './table.ts';

// graphql-js and Apollo check more, and are up to twice as slow, outside production.
process.env['NODE_ENV'] = 'production';

const ROUNDS = { warm: 3, timed: 20 };
const DEPARTMENT = 'synthetic-department-01';

/** What the examples name that no made-up market has, by what has most of it there. */
const HEAVIEST: Readonly<Record<string, string>> = {
  'ministry-of-justice': DEPARTMENT,
  'hm-prison-service': 'synthetic-department-02',
  'hm-courts-and-tribunals-service': DEPARTMENT,
  'NINIAN SOLUTIONS LTD': 'Supplier 0 Limited',
  'Alpine Resourcing Limited': 'Supplier 0 Limited',
};

/** The question as its page opens it, about the heaviest. */
function variablesOf(question: SavedQuestion): Record<string, unknown> {
  const given = question.variables.flatMap(({ name, example }) =>
    example ? [[name, HEAVIEST[example] ?? example] as const] : [],
  );
  return { ...variablesFrom(question, new Map(given)), first: 20 };
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]!;

const [lines = 10_000, notices = 2_000] = process.argv.slice(2).filter(Number).map(Number);

await withNeo4j(async ({ graph }) => {
  await ensureSchema(graph);
  await loadHeavyMarket(graph, lines, notices);
  await graph.write.command('CALL db.prepareForReplanning(300)');
  const ear = listening(graph);
  const driver = driverFor(graph.connection());
  const server = await ours(ear.graph, logFor({ logLevel: 'silent' }));
  const questions = [...savedQuestions(SAVED_QUESTIONS, executableSchema()).values()].map((question) => {
    const variables = variablesOf(question);
    const ask = (): Promise<unknown> => graphqlData(`${server.url}/graphql`, question.source, variables);
    return { slug: question.slug, ask, own: [] as number[], bare: [] as number[] };
  });
  const asked = [];
  const refused: string[] = [];
  for (const question of questions)
    try {
      asked.push({ ...question, calls: await ear.of(() => pRetry(question.ask, COLD)) });
    } catch (thrown) {
      refused.push(`${question.slug}: ${String(thrown)}`);
    }
  for (let round = 0; round < ROUNDS.warm + ROUNDS.timed; round += 1)
    for (const { ask, calls, own, bare } of asked) {
      const start = performance.now();
      await ask();
      const taken = performance.now() - start;
      const alone = await bareMs(driver, calls);
      if (round < ROUNDS.warm) continue;
      own.push(taken);
      bare.push(alone);
    }
  const rows: (string | number)[][] = [];
  for (const { slug, calls, own, bare } of asked)
    rows.push([
      slug,
      median(own).toFixed(1),
      percentile(own, 0.95).toFixed(1),
      median(bare).toFixed(1),
      (median(own) / median(bare)).toFixed(2),
      calls.length,
      await dbHits(driver, calls),
    ]);
  await server.close();
  await driver.close();
  for (const sentence of refused) console.log(sentence);
  const head = ['question', 'p50, ms', 'p95, ms', 'statements alone, p50', 'ratio', 'statements', 'hits'];
  const slowest = rows.toSorted((one, other) => Number(other[2]) - Number(one[2]));
  console.log(tableOf(head, slowest, { markdown: process.argv.includes('--markdown') }));
});
