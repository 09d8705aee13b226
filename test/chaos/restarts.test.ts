import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { program } from '../hostile/served.ts';
import { recordOf } from '../local-neo4j/programs.ts';
import { rounded, row } from '../support/row.ts';
import { clientFrom, meanwhile, until } from './asking.ts';

const RESTARTS = Number(process.env['TEST_RESTARTS'] ?? 5);
const QUESTIONS = [
  '{ invoiced { total { net lines } } }',
  '{ suppliersAcrossBodies(parent: "ministry-of-justice", minBodies: 2) { suppliers { nodes { supplier { name } net } } } }',
  '{ organisation(by: {slug: "hm-prison-service"}) { name parents { slug } } }',
];

const dataIn = (text: string): string => {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  return errors ? '' : JSON.stringify(data);
};

test(
  `a database killed ${RESTARTS} times while questions are asked gives no wrong answer`,
  { timeout: 120_000 + RESTARTS * 90_000 },
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'buyergraph-restarts-'));
    // Of its own, with the sample in it: the Neo4j of the tests is not ours to kill.
    const served = await program({
      BUYERGRAPH_HOME: home,
      NEO4J_URI: '',
      NEO4J_PASSWORD: '',
      BUYERGRAPH_SAMPLE: 'on',
    });
    const client = clientFrom(served.url);
    const right: string[] = [];
    // The first time Neo4j has to plan, which on a busy machine takes longer than an operation may.
    for (const query of QUESTIONS)
      await until(async () => {
        const data = dataIn((await client.ask(query)).text);
        if (data) right.push(data);
        return data !== '';
      });
    const back: number[] = [];
    const killing = async (): Promise<void> => {
      for (let kill = 0; kill < RESTARTS; kill += 1) {
        await pause(500);
        process.kill(recordOf(home).javaPid, 'SIGKILL');
        await pause(200);
        back.push(
          await until(async () => dataIn((await client.ask(QUESTIONS[0]!)).text) === right[0], 90_000),
        );
      }
    };
    let turn = 0;
    const answers = await meanwhile(5, 4, killing(), async () => {
      const at = turn++ % QUESTIONS.length;
      return { at, ...(await client.ask(QUESTIONS[at]!)) };
    });
    const kinds = answers.map(({ at, status, text }) => {
      if (status === 0) return `nothing: ${text}`;
      if (dataIn(text) === right[at]) return 'right';
      return (
        /"code":"(DATABASE_UNAVAILABLE|OVERLOADED|DEADLINE_EXCEEDED)"/.exec(text)?.[1] ?? `wrong: ${text}`
      );
    });
    const counts = Object.entries(Object.groupBy(kinds, (kind) => kind.slice(0, 200)));
    row({
      did: `Neo4j killed ${RESTARTS} times while 4 clients asked ${answers.length.toLocaleString('en-GB')} times`,
      happened: counts.map(([kind, all]) => `${all!.length} ${kind}`).join(', '),
      figure: `0 wrong; right again ${rounded(Math.max(...back))} after a kill at most, start of Neo4j included`,
      asked: '0 wrong',
    });
    expect(kinds.filter((kind) => /^(wrong|nothing)/.test(kind))).toEqual([]);
    expect(kinds.filter((kind) => kind === 'right').length).toBeGreaterThan(RESTARTS);
    client.end();
    served.child.kill('SIGTERM');
    await served.ended;
  },
);
