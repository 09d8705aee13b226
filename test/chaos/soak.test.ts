import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { made } from '../../src/graph/statement.ts';
import { createApp } from '../../src/server/app.ts';
import { chanceOf } from '../hostile/chance.ts';
import { documentOf } from '../hostile/documents.ts';
import { search } from '../hostile/sending.ts';
import { richGraph } from '../server/rich-graph.ts';
import { testConfig } from '../support/graph.ts';
import { silent } from '../support/imported.ts';
import { row } from '../support/row.ts';
import { questions } from '../support/saved-answer.ts';
import { exampleVariables } from '../../src/saved-query/variables.ts';
import { AT_WORK, clientFrom } from './asking.ts';

const SECONDS = Number(process.env['TEST_SOAK'] ?? 60);
const SEED = Number(process.env['TEST_SEED'] ?? 1);
/** Caches that are bounded fill in the first parts: what grows in the last one is a leak. */
const PARTS = 5;
const MOST_GROWN = 8;
const MB = 2 ** 20;
const FILES = [...questions.values()].map((question) => {
  const given = Object.entries(exampleVariables(question)).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return `/q/${question.slug}.csv${search(Object.fromEntries(given))}`;
});

const LINES = made({
  name: 'lines-open',
  about: 'Connections to Neo4j.',
  access: 'read',
  params: {},
  row: { n: 'count' },
  text: 'CALL dbms.listConnections() YIELD connectionId RETURN count(*) AS n',
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is held once garbage has gone. */
async function held(graph: Graph) {
  await new Promise((passed) => setTimeout(passed, 1_500));
  collect();
  collect();
  const [[statements], [lines]] = [await graph.read(AT_WORK, {}), await graph.read(LINES, {})];
  return {
    heap: process.memoryUsage().heapUsed / MB,
    handles: process.getActiveResourcesInfo().filter((kind) => !/Timeout|Immediate/.test(kind)).length,
    statements: statements!.n,
    lines: lines!.n,
  };
}

test(
  `${SECONDS} seconds of unlike questions leave nothing behind`,
  { timeout: 300_000 + 3_000 * SECONDS },
  async () => {
    const graph = await richGraph();
    const app = await createApp({ graph, config: testConfig(), log: silent });
    const url = await app.http.listen({ host: '127.0.0.1', port: 0 });
    onTestFinished(async () => {
      await app.http.close();
      await app.stop();
    });
    let turn = 0;
    const asked = async (client: ReturnType<typeof clientFrom>): Promise<void> => {
      turn += 1;
      const { text } = documentOf(turn, chanceOf(SEED * 1e5 + turn));
      await (turn % 5 === 0 ? client.get(FILES[turn % FILES.length]!) : client.ask(text));
    };
    const rounds = async (seconds: number): Promise<void> => {
      const client = clientFrom(url);
      const end = performance.now() + 1_000 * seconds;
      const work = async (): Promise<void> => {
        while (performance.now() < end) await asked(client);
      };
      await Promise.all([work(), work(), work()]);
      client.end();
    };
    const heard: Awaited<ReturnType<typeof held>>[] = [];
    for (let part = 0; part < PARTS; part += 1) {
      await rounds(SECONDS / PARTS);
      heard.push(await held(graph));
    }
    const [before, after] = [heard.at(-2)!, heard.at(-1)!];
    const grown = (after.heap / before.heap - 1) * 100;
    const all = (of: (one: typeof after) => number, digits = 0): string =>
      heard.map((one) => of(one).toFixed(digits)).join(' → ');
    row({
      did: `${SECONDS} s of ${turn.toLocaleString('en-GB')} unlike documents and downloads, looked at ${PARTS} times`,
      happened: `heap ${all(({ heap }) => heap, 1)} MiB, handles ${all(({ handles }) => handles)}, connections to Neo4j ${all(({ lines }) => lines)}, statements left ${after.statements}`,
      figure: `heap ${grown >= 0 ? '+' : ''}${grown.toFixed(1)} % in the last part`,
      asked: '≤ +5 % in 30 minutes, nothing leaked',
    });
    expect(after.statements).toBe(0);
    expect(after.handles).toBeLessThanOrEqual(before.handles + 4);
    expect(after.lines).toBeLessThanOrEqual(Math.max(before.lines, 9));
    expect(grown).toBeLessThan(MOST_GROWN);
  },
);
