import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { asAWhole, everything } from '../support/everything.ts';
import { neo4jVariables } from '../support/graph.ts';
import { richGraph } from '../server/rich-graph.ts';
import { answerTo, type Answered } from './asked.ts';
import { chanceOf } from './chance.ts';
import { operationAt } from './doors.ts';
import { faultOf, faultsOfLog } from './faults.ts';
import type { Operation } from './sending.ts';
import { askedOf, program } from './served.ts';
import { tableRow, told } from './told.ts';

/** How many, and of which seed; thousands of them on a larger graph: TEST_HOSTILE=10000 TEST_SEED=1 npm run test:chaos. */
const COUNT = Number(process.env['TEST_HOSTILE'] ?? 100);
const SEED = Number(process.env['TEST_SEED'] ?? 20_261_127);
const IS_LONG = COUNT >= 1_000;
const AT_ONCE = 3;
/** By then most statements have been planned, and memory is what it is at work. */
const WARM = Math.min(500, COUNT / 2);
const LONGEST_MS = 1_000;
const MORE_MB = 150;
/** Asked anew when the server was busy: it is the answer that is tried here, not how much there may be of it. */
const TRIES = 4;

const GOLDEN = [
  '{ invoiced { total { net lines } } }',
  '{ suppliersAcrossBodies(parent: "ministry", minBodies: 2) { suppliers { nodes { supplier { name } net bodies { net } } } } }',
  '{ search(query: "courts") { nodes { kind matchedName } } organisation(by: {slug: "courts"}) { parents { slug } } }',
];

let graph: Graph;
beforeAll(async () => {
  graph = IS_LONG
    ? await richGraph()
    : await aGraph()
        .organisation('ministry')
        .organisation('courts', { childOf: 'ministry' })
        .spend({ buyer: 'courts', supplier: 'Acme Ltd', net: '12.5' });
}, 300_000);

/** The data of a golden question; asked again where a busy machine had no time for it, which is no wrong answer. */
async function dataOf(url: string, query: string): Promise<unknown> {
  for (let left = 10; ; left -= 1) {
    const { data, errors } = JSON.parse(await askedOf(url, query));
    if (!errors) return data;
    if (left === 0) return errors;
  }
}

const stateOf = async () => [...(await everything(graph)), await asAWhole(graph), await graph.bookmark()];

async function answered(url: string, operation: Operation): Promise<Answered> {
  for (let left = TRIES; ; left -= 1) {
    const answer = await answerTo(url, operation);
    if (left === 0 || answer.status !== 503) return answer;
    await new Promise((passed) => setTimeout(passed, 500));
  }
}

/** An operation that is slow is slow again; a statement that was planned, or a machine that did something else, is not. */
async function slowness(
  url: string,
  { turn, operation, answer }: { turn: number; operation: Operation; answer: Answered },
): Promise<string | null> {
  if (!IS_LONG || turn < WARM || answer.ms <= LONGEST_MS) return null;
  const again = [await answered(url, operation), await answered(url, operation)].map(({ ms }) =>
    Math.round(ms),
  );
  return Math.min(...again) > LONGEST_MS
    ? `took ${Math.round(answer.ms)} ms, then ${again.join(' and ')}`
    : null;
}

test(
  `${COUNT} hostile operations through all doors write, break and reveal nothing`,
  { timeout: 60_000 + COUNT * 500 },
  async () => {
    const served = await program();
    const secrets = [neo4jVariables().NEO4J_PASSWORD, served.home];
    const golden = () => Promise.all(GOLDEN.map((query) => dataOf(served.url, query)));
    const right = await golden();
    const [before, files] = [await stateOf(), served.files()];
    const faults: object[] = [];
    const tried = new Set<string>();
    const answers: (Answered & Pick<Operation, 'door' | 'kind'>)[] = [];
    let [next, warm] = [0, 0];
    const work = async (): Promise<void> => {
      for (let turn = next++; turn < COUNT; turn = next++) {
        const operation = operationAt(turn, chanceOf(SEED * 1e5 + turn));
        const { door, kind } = operation;
        const answer = await answered(served.url, operation);
        answers.push({ ...answer, door, kind, text: '' });
        for (const one of operation.tried ?? []) tried.add(one);
        const fault = faultOf(answer, secrets) ?? (await slowness(served.url, { turn, operation, answer }));
        if (fault) faults.push({ turn, fault, ...operation });
        if (turn % 100 === 99) expect(await golden()).toEqual(right);
        if (turn === WARM) warm = served.memory();
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const grown = served.memory() - warm;
    const asked = { answers, tried, grown, seconds: (performance.now() - start) / 1_000, seed: SEED };
    told(asked);
    expect(JSON.stringify(faults.slice(0, 20), null, 1)).toBe('[]');
    const { child, ended } = served;
    expect(await golden()).toEqual(right);
    expect(served.files()).toEqual(files);
    expect(await stateOf()).toEqual(before);
    child.kill('SIGTERM');
    expect((await ended).status).toBe(0);
    expect(faultsOfLog(served.log())).toEqual([]);
    if (IS_LONG) tableRow(asked);
    expect(grown).toBeLessThan(MORE_MB);
  },
);
