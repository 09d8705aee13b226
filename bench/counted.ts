import { statementNamed, type ReadName } from '../src/graph/catalogue.ts';
import type { Graph } from '../src/graph/graph.ts';
import type { GraphReader } from '../src/graph/reader.ts';
import { checkedParams, type Params } from '../src/graph/rows.ts';
import { sent } from '../src/graph/sent.ts';
import type { Statement } from '../src/graph/statement.ts';
import neo4j, { type Driver } from 'neo4j-driver';

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

/** Database hits of these statements, one after another, under PROFILE. */
export async function dbHits(driver: Driver, calls: readonly Call[]): Promise<number> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  let hits = 0;
  for (const { statement, params } of calls) {
    const { text, params: travelling } = sent(statement, checkedParams(statement, params));
    const { summary } = await session.run(`PROFILE ${text}`, travelling);
    if (!summary.profile) throw new Error(`Neo4j gave no profile of ${statement.name}`);
    hits += hitsIn(summary.profile);
  }
  await session.close();
  return hits;
}
