import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { program } from '../hostile/served.ts';
import { richGraph } from '../server/rich-graph.ts';
import { percentile, rounded, row } from '../support/row.ts';
import { clientFrom, meanwhile, type Said } from './asking.ts';

const QUESTION =
  '{ invoiced { groups(by: [SUPPLIER, BUYER]) { nodes { net supplier { name } buyer { name } } } } organisations { nodes { name parents { name } } } }';
const MEASURED_MS = 6_000;
const CLIENTS = 24;

/** Sends so many a second whatever comes back, as many callers who know nothing of one another do. */
async function sentAtRate(aSecond: number, one: (turn: number) => Promise<Said>): Promise<Said[]> {
  const sent: Promise<Said>[] = [];
  const start = performance.now();
  for (let now = 0; now < MEASURED_MS; now = performance.now() - start) {
    const due = Math.ceil((now / 1_000) * aSecond);
    while (sent.length < due) sent.push(one(sent.length));
    await pause(5);
  }
  return Promise.all(sent);
}

test(
  'at twice what it can answer it refuses at once, and goes on saying that it lives',
  { timeout: 300_000 },
  async () => {
    await richGraph();
    const { url, child } = await program();
    const clients = Array.from({ length: 6 }, (_, at) => clientFrom(url, 2 + at));
    const healthy = clientFrom(url, 20);
    const askNext = (turn: number) => clients[turn % clients.length]!.ask(QUESTION);
    let turn = 0;
    await meanwhile(0, 4, pause(3_000), () => askNext(turn++));
    const closed = await meanwhile(0, CLIENTS, pause(MEASURED_MS), () => askNext(turn++));
    const capacity = closed.filter(({ status }) => status === 200).length / (MEASURED_MS / 1_000);
    const over = sentAtRate(2 * capacity, askNext);
    const alive = await meanwhile(50, 1, over, () => healthy.get('/livez'));
    const answers = await over;
    const of = (wanted: number) => answers.filter(({ status }) => status === wanted).map(({ ms }) => ms);
    const [answered, refused] = [of(200), of(503)];
    row({
      did: `twice its capacity (${Math.round(capacity)} answers a second here) asked for ${MEASURED_MS / 1_000} s`,
      happened: `${answered.length} answered (p99 ${rounded(percentile(answered, 0.99))}), ${refused.length} refused with 503, ${answers.length - answered.length - refused.length} else`,
      figure: `refusals p50 ${rounded(percentile(refused, 0.5))}, p99 ${rounded(percentile(refused, 0.99))}; /livez p99 ${rounded(
        percentile(
          alive.map(({ ms }) => ms),
          0.99,
        ),
      )}`,
      asked: '≤ 100 ms each',
    });
    expect(answers.length - answered.length - refused.length).toBe(0);
    expect(alive.filter(({ status }) => status !== 200)).toEqual([]);
    expect(answered.length / (MEASURED_MS / 1_000)).toBeGreaterThan(capacity / 3);
    // It answers as before when the crowd has gone.
    await pause(2_000);
    expect((await askNext(0)).status).toBe(200);
    for (const one of [...clients, healthy]) one.end();
    child.kill('SIGTERM');
  },
);
