import { beforeAll, expect, test } from 'vitest';
import { program } from '../hostile/served.ts';
import { aGraph } from '../support/a-graph.ts';
import { rounded, row } from '../support/row.ts';
import { aWay } from '../support/way.ts';
import { clientFrom, until } from './asking.ts';

const TOTAL = '{ invoiced { total { net } } }';
const RIGHT = '"net":"12.50"';
/** The deadline of an operation, half a second that work may take to heed it, and what a busy machine adds. */
const ANSWERED_MS = 7_000;
const SLOWER_MS = 100;

beforeAll(async () => {
  await aGraph().spend({ buyer: 'Courts', supplier: 'Acme', net: '12.5' });
});

test(
  'a database that is frozen is said to be, within the time of an operation, and asked again when it thaws',
  { timeout: 180_000 },
  async () => {
    const way = await aWay();
    const { url } = await program({ NEO4J_URI: `bolt://127.0.0.1:${way.port()}` });
    const client = clientFrom(url);
    expect((await client.ask(TOTAL)).text).toContain(RIGHT);
    // Soon after a start an operation may take longer.
    const isWarm = async () =>
      (await client.get('/metrics')).text.includes('\nbuyergraph_operation_deadline_seconds 5\n');
    await until(isWarm, 120_000);
    way.freeze();
    const answers = await Promise.all(Array.from({ length: 12 }, () => client.ask(TOTAL)));
    const alive = await client.get('/livez');
    const ready = await client.get('/readyz');
    way.thaw();
    const thawed = await until(async () => (await client.ask(TOTAL)).text.includes(RIGHT));
    const longest = Math.max(...answers.map(({ ms }) => ms));
    const codes = new Set(answers.map(({ text }) => /"code":"(\w+)"/.exec(text)?.[1] ?? text));
    row({
      did: 'Neo4j frozen (a proxy passes nothing), 12 questions asked',
      happened: `each answered ${[...codes].join(' or ')}; /livez ${alive.status} in ${rounded(alive.ms)}, /readyz ${ready.status}`,
      figure: `answers after ${rounded(longest)} at most; right again ${rounded(thawed)} after it thawed`,
      asked: '≤ 5.5 s; ≤ 5 s',
    });
    expect(answers.filter(({ text }) => text.includes('INTERNAL') || text.includes(RIGHT))).toEqual([]);
    expect(
      [...codes].filter((code) => !/^(DATABASE_UNAVAILABLE|OVERLOADED|DEADLINE_EXCEEDED)$/.test(code)),
    ).toEqual([]);
    expect([alive.status, ready.status]).toEqual([200, 503]);
    expect(longest).toBeLessThan(ANSWERED_MS);
    expect(thawed).toBeLessThan(5_000);
    client.end();
  },
);

test('a database that is slow is waited for', { timeout: 180_000 }, async () => {
  const way = await aWay();
  const { url } = await program({ NEO4J_URI: `bolt://127.0.0.1:${way.port()}` });
  const client = clientFrom(url);
  way.slow(SLOWER_MS);
  const answers = await Promise.all(Array.from({ length: 20 }, () => client.ask(TOTAL)));
  const right = answers.filter(({ text }) => text.includes(RIGHT));
  row({
    did: `each packet to and from Neo4j ${SLOWER_MS} ms slower, 20 questions at once`,
    happened: `${right.length} right, ${answers.length - right.length} others`,
    figure: `${rounded(Math.max(...answers.map(({ ms }) => ms)))} at most`,
    asked: 'all right',
  });
  expect(right).toHaveLength(20);
  client.end();
});
