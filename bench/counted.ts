import { statementNamed, type ReadName } from '../src/graph/catalogue.ts';
import type { Graph } from '../src/graph/graph.ts';
import type { GraphReader } from '../src/graph/reader.ts';
import { checkedParams, type Params } from '../src/graph/rows.ts';
import { sent } from '../src/graph/sent.ts';
import type { Statement } from '../src/graph/statement.ts';
import neo4j, { type Driver, type ResultSummary } from 'neo4j-driver';

type Call = { statement: Statement; params: Params };

/** A graph that remembers which statements it was asked while `of` runs its work. */
export type Listening = { graph: Graph; of(work: () => Promise<unknown>): Promise<Call[]> };

export function listening(graph: Graph): Listening {
  let calls: Call[] | null = null;
  const heard = (reader: GraphReader): GraphReader => ({
    counters: reader.counters,
    work: reader.work,
    published: () => reader.published(),
    read: (asked: Statement | ReadName, params: Params) => {
      const statement = typeof asked === 'string' ? statementNamed(asked) : asked;
      calls?.push({ statement, params });
      return reader.read(statement, params);
    },
  });
  return {
    graph: { ...graph, reader: (options) => heard(graph.reader(options)) },
    async of(work) {
      const found: Call[] = (calls = []);
      await work();
      calls = null;
      return found;
    },
  };
}

type Profile = { dbHits: number | bigint; children: Profile[] };

const hitsIn = ({ dbHits: own, children }: Profile): number =>
  Number(own) + children.reduce((sum, child) => sum + hitsIn(child), 0);

/** Runs these statements one after another, and tells the summary of each. */
async function run(driver: Driver, calls: readonly Call[], { prefix = '' } = {}): Promise<ResultSummary[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const summaries: ResultSummary[] = [];
  for (const { statement, params } of calls) {
    const { text, params: travelling } = sent(statement, checkedParams(statement, params));
    summaries.push((await session.run(`${prefix}${text}`, travelling)).summary);
  }
  await session.close();
  return summaries;
}

/** Runs these statements over Bolt and nothing else, one after another. @returns milliseconds. */
export async function bareMs(driver: Driver, calls: readonly Call[]): Promise<number> {
  const start = performance.now();
  await run(driver, calls);
  return performance.now() - start;
}

/** Database hits of these statements, one after another, under PROFILE. */
export async function dbHits(driver: Driver, calls: readonly Call[]): Promise<number> {
  const summaries = await run(driver, calls, { prefix: 'PROFILE ' });
  return summaries.reduce((hits, { profile }) => {
    if (!profile) throw new Error('Neo4j gave no profile');
    return hits + hitsIn(profile);
  }, 0);
}
