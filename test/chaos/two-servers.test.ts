import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { audit } from '../../seed/audit/audit.ts';
import { checksum } from '../../seed/audit/checksum.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { program } from '../hostile/served.ts';
import { running } from '../support/command.ts';
import { emptyGraph, neo4jVariables } from '../support/graph.ts';
import { imported, noProgress } from '../support/imported.ts';
import { percentile, rounded, row } from '../support/row.ts';
import { clientFrom, meanwhile, type Said } from './asking.ts';
import { largeRegister, largeSales } from './large-files.ts';

const seed = Number(process.env['TEST_SEED'] ?? 1);
const QUESTION = '{ invoiced { total { net lines } } }';
const register = largeRegister();
const spans = [
  { asAt: '2013-06-30', from: 0, to: 17 },
  { asAt: '2014-06-30', from: 10, to: 29 },
  { asAt: '2015-06-30', from: 20, to: 41 },
];
const [first, second, third] = spans.map((span, at) => largeSales(1_000, { ...span, seed: seed + at }));

let graph: Graph;
beforeEach(async () => {
  graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', register]);
}, 300_000);

/** The environment of a program with a data folder of its own. */
const elsewhere = () => ({
  ...neo4jVariables(),
  BUYERGRAPH_HOME: mkdtempSync(join(tmpdir(), 'buyergraph-elsewhere-')),
});
const importing = (file: string) => running(['import', 'g-cloud-sales', file], elsewhere()).ended;
const totalIn = ({ text }: Said): string => JSON.stringify(JSON.parse(text).data?.invoiced.total ?? text);
const isThere = ({ status }: Said): boolean => status === 200;

/** The totals after each of the files, and the checksum after the last. */
async function inTurn() {
  const { url } = await program();
  const client = clientFrom(url);
  const totals: string[] = [];
  for (const file of [first!, second!, third!]) {
    expect((await importing(file)).status).toBe(0);
    totals.push(totalIn(await client.ask(QUESTION)));
  }
  client.end();
  const sum = await checksum(graph);
  await imported(await emptyGraph(), ['govuk-organisations', register]);
  return { totals, sum };
}

test(
  'two servers over one Neo4j, one killed, while two folders import: each answer is of one state, and so is the graph',
  { timeout: 900_000 },
  async () => {
    const { totals, sum } = await inTurn();
    await importing(first!);
    const [killed, staying] = [await program(), await program()];
    const clients = [clientFrom(killed.url), clientFrom(staying.url, 2)];
    const both = importing(second!).then(async (one) => [one, await importing(third!)]);
    const beside = importing(first!);
    const over = Promise.all([both, beside]);
    const asked = clients.map((client) => meanwhile(5, 2, over, () => client.ask(QUESTION)));
    await pause(2_000);
    killed.child.kill('SIGKILL');
    const [fromKilled, fromStaying] = await Promise.all(asked);
    const ended = (await over).flat();
    const answers = [...fromKilled!.filter(isThere), ...fromStaying!];
    const seen = new Set(answers.map(totalIn));
    const again = await program();
    clients.push(clientFrom(again.url));
    const last = await clients.at(-1)!.ask(QUESTION);
    row({
      did: 'two servers over one Neo4j, one killed, while commands of three data folders import',
      happened: `${answers.length.toLocaleString('en-GB')} answers of ${seen.size} states; imports ended with ${ended.map(({ status }) => status).join(', ')}`,
      figure: `0 of another state; p99 ${rounded(
        percentile(
          fromStaying!.map(({ ms }) => ms),
          0.99,
        ),
      )}; ${(await checksum(graph)) === sum ? 'checksum as one after the other' : 'another checksum'}`,
      asked: 'the other answers all the time; equal',
    });
    expect([...seen].filter((one) => !totals.includes(one))).toEqual([]);
    expect(fromStaying!.filter((one) => !isThere(one))).toEqual([]);
    expect(ended.map(({ status, said }) => [status, said])).toEqual(ended.map(() => [0, expect.anything()]));
    expect(totalIn(last)).toBe(totals.at(-1));
    expect((await audit(graph, noProgress, false)).findings).toEqual([]);
    expect(await checksum(graph)).toBe(sum);
    for (const client of clients) client.end();
  },
);
