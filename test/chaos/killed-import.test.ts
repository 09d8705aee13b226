import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../../seed/audit/audit.ts';
import { checksum } from '../../seed/audit/checksum.ts';
import { configFrom } from '../../src/config.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openGraph } from '../../src/graph/open.ts';
import { ensureSchema } from '../../src/graph/schema.ts';
import { recordOf } from '../local-neo4j/programs.ts';
import { running, type Ended } from '../support/command.ts';
import { empty } from '../support/empty.ts';
import { imported, noProgress, silent } from '../support/imported.ts';
import { row } from '../support/row.ts';
import { largeRegister, largeSales } from './large-files.ts';

const KILLS = Number(process.env['TEST_KILLS'] ?? 10);
const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));
const HOUR = 3_600_000;
const SERVER_NOTICES_MS = 2_000;

const home = mkdtempSync(join(tmpdir(), 'buyergraph-chaos-'));
const register = largeRegister();
const older = largeSales(800, { asAt: '2013-06-30', from: 0, to: 17, seed });
const newer = largeSales(1_500, { asAt: '2014-06-30', from: 10, to: 29, seed: seed + 1 });

let graph: Graph;
let whole: string;
let lasting: number;

const environment = { BUYERGRAPH_HOME: home, LOG_LEVEL: 'silent' };
const importing = () => running(['import', 'g-cloud-sales', newer], environment);

async function begun(): Promise<void> {
  await empty(graph);
  await imported(graph, ['govuk-organisations', register]);
  await imported(graph, ['g-cloud-sales', older]);
}

/** Neo4j may just be coming back: what counts is that it does, and with what. */
async function whenThere<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 120; ; tries -= 1)
    try {
      return await work();
    } catch (thrown) {
      if (tries === 0) throw thrown;
      await pause(500);
    }
}

/** A second attempt is allowed while Neo4j is still coming back. */
async function importedAgain(): Promise<Ended> {
  const ended = await importing().ended;
  if (ended.status === 0 || !ended.said.includes('does not answer')) return ended;
  await pause(5_000);
  return importing().ended;
}

async function expectWhole(at: string): Promise<void> {
  const { findings } = await whenThere(() => audit(graph, noProgress, false));
  expect({ at, drift: findings }).toEqual({ at, drift: [] });
  expect({ at, sum: await checksum(graph) }).toEqual({ at, sum: whole });
}

const moments = (shift: number): number[] =>
  fc.sample(fc.noBias(fc.double({ min: 0.1, max: 0.9, noNaN: true })), {
    seed: seed + shift,
    numRuns: KILLS,
  });

beforeAll(async () => {
  graph = await openGraph(configFrom(environment), silent);
  await ensureSchema(graph);
  await begun();
  const start = performance.now();
  const { status, said } = await importing().ended;
  expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
  lasting = performance.now() - start;
  whole = await checksum(graph);
  console.warn(
    `TEST_SEED=${seed}; an import of 1,500 lines uninterrupted: ${Math.round(lasting)} ms, ${whole}`,
  );
}, HOUR);

afterAll(() => graph.close(), 60_000);

test(
  'an importer killed at any moment is finished by the next',
  async () => {
    let late = 0;
    for (const [index, share] of moments(0).entries()) {
      await begun();
      const { child, ended } = importing();
      await pause(share * lasting);
      child.kill('SIGKILL');
      const { status } = await ended;
      // The server may still be committing what the importer sent last; an audit across that sees both states.
      await pause(SERVER_NOTICES_MS);
      const between = await audit(graph, noProgress, false);
      expect(between.findings.filter(({ check }) => check !== 'PENDING')).toEqual([]);
      const again = await importedAgain();
      const at = `kill ${index + 1} of the importer at ${Math.round(share * lasting)} ms`;
      expect({ at, ...again }).toMatchObject({ at, status: 0 });
      await expectWhole(at);
      if (status === 0) late += 1;
    }
    row({
      did: `the importer killed ${KILLS} times, at random moments of an import that restates lines`,
      happened: `each was finished by the next import, audit clean, one checksum (${late} had ended before)`,
      figure: `${KILLS} of ${KILLS} equal`,
      asked: 'all equal, no acknowledged row lost',
    });
  },
  HOUR,
);

test(
  'an import during which Neo4j is killed is finished by the next',
  async () => {
    let late = 0;
    for (const [index, share] of moments(1).entries()) {
      await begun();
      const { ended } = importing();
      await pause(share * lasting);
      process.kill(recordOf(home).javaPid, 'SIGKILL');
      const { status, said } = await ended;
      expect(said).not.toMatch(/^\s+at /m);
      await whenThere(() => graph.bookmark());
      const again = await importedAgain();
      const at = `kill ${index + 1} of Neo4j at ${Math.round(share * lasting)} ms`;
      expect({ at, ...again }).toMatchObject({ at, status: 0 });
      await expectWhole(at);
      if (status === 0) late += 1;
    }
    row({
      did: `Neo4j killed ${KILLS} times during such an import`,
      happened: `the importer ended with a sentence or went on (${late} times); finished by the next, audit clean, one checksum`,
      figure: `${KILLS} of ${KILLS} equal`,
      asked: 'all equal',
    });
  },
  HOUR,
);
