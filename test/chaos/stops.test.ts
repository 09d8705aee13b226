import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { program } from '../hostile/served.ts';
import { aGraph } from '../support/a-graph.ts';
import { rounded, row } from '../support/row.ts';
import { clientFrom, meanwhile } from './asking.ts';

const STOPS = Number(process.env['TEST_STOPS'] ?? 8);
const TOTAL = '{ invoiced { total { net } } }';

beforeAll(async () => {
  await aGraph().spend({ buyer: 'Courts', supplier: 'Acme', net: '12.5' });
});

/** Starts, asks without pause for as long as `/readyz` says yes, and is told to stop meanwhile. */
async function stopped(after: number) {
  const { url, child, ended } = await program();
  const [asking, watching] = [clientFrom(url), clientFrom(url)];
  const ready = (async () => {
    while ((await watching.get('/readyz')).status === 200) await pause(20);
  })();
  const answers = meanwhile(0, 6, ready, () => asking.ask(TOTAL));
  await pause(after);
  const start = performance.now();
  child.kill('SIGTERM');
  const all = await answers;
  asking.end();
  watching.end();
  const { status } = await ended;
  return { all, status, ms: performance.now() - start };
}

test(
  `told to stop ${STOPS} times under load, it fails nobody who heeds its readiness`,
  { timeout: 60_000 + STOPS * 60_000 },
  async () => {
    const stops: Awaited<ReturnType<typeof stopped>>[] = [];
    for (let stop = 0; stop < STOPS; stop += 1) stops.push(await stopped(800 + 137 * stop));
    const answers = stops.flatMap(({ all }) => all);
    const failed = answers.filter(({ status, text }) => status !== 200 || !text.includes('"net":"12.50"'));
    row({
      did: `SIGTERM ${STOPS} times while 6 clients asked without pause`,
      happened: `${answers.length.toLocaleString('en-GB')} answers, ${failed.length} failed; each time it ended with ${[...new Set(stops.map(({ status }) => status))].join(', ')}`,
      figure: `${failed.length} failed; gone after ${rounded(Math.max(...stops.map(({ ms }) => ms)))} at most`,
      asked: '0 failed for who heeds /readyz; ≤ 10 s',
    });
    expect(failed.slice(0, 3)).toEqual([]);
    expect(new Set(stops.map(({ status }) => status))).toEqual(new Set([0]));
  },
);
