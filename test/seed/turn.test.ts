import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { isTaken } from '../../seed/lock.ts';
import { inTurn, unlessTaken } from '../../seed/turn.ts';
import { graphAt, type Graph } from '../../src/graph/graph.ts';
import { nodesOf } from '../support/facts-in.ts';
import { emptyGraph } from '../support/graph.ts';

let graph: Graph;
beforeEach(async () => void (graph = await emptyGraph()));

/** A command with a data folder of its own. */
const elsewhere = () => ({ graph, home: mkdtempSync(join(tmpdir(), 'buyergraph-turn-')) });

/** The graph as a command of its own opens it: one that lost its turn never writes again. */
function ofACommand(): Graph {
  const its = graphAt(() => inject('neo4j'));
  onTestFinished(() => its.close());
  return its;
}

const write = (stale: boolean, by = graph) =>
  by.write.transaction(async (tx) => void (await tx.run('tree-stale', { stale })));
const taking = (until: string) =>
  graph.write.command(
    `MERGE (g:Graph {id: 'graph'}) SET g.writer = 'another', g.writerUntil = timestamp() + ${until}`,
  );
const until = async (): Promise<bigint> => BigInt(String((await stored())?.['writerUntil']));
const stored = async () => (await nodesOf(graph, 'Graph'))[0];

test('commands with data folders of their own write to one graph one after another', async () => {
  let working = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, (working += 1));
    await pause(50);
    working -= 1;
  };
  const done = await Promise.all(
    Array.from({ length: 3 }, () => inTurn(elsewhere(), work).then(() => 'done')),
  );
  expect([done.length, most]).toEqual([3, 1]);
});

test('a turn leaves nothing behind, and is no change of the graph', async () => {
  await write(true);
  const before = await stored();
  await inTurn(elsewhere(), async () => expect(await stored()).toMatchObject({ writer: expect.any(String) }));
  await expect(inTurn(elsewhere(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await stored()).toEqual(before);
  await write(false);
});

test('the turn of one that is at work is waited for, that of one that was killed passes', async () => {
  await taking('1500');
  const waits: number[] = [];
  const refused = inTurn(elsewhere(), async () => 'done', { waitSeconds: 1, onWait: (s) => waits.push(s) });
  await expect(refused).rejects.toSatisfy(isTaken);
  expect(await unlessTaken(elsewhere(), async () => undefined)).toBe(false);
  expect(await inTurn(elsewhere(), async () => 'done', { waitSeconds: 3 })).toBe('done');
  expect(waits).toEqual([1]);
});

test('what is written after the turn was lost does not count', async () => {
  const its = ofACommand();
  const command = inTurn({ ...elsewhere(), graph: its }, async () => {
    await write(true, its);
    await taking('60000');
    await write(false, its);
  });
  await expect(command).rejects.toMatchObject({
    code: 'SETUP_FAILED',
    message: expect.stringContaining('another began'),
  });
  // Whatever the command left behind in its process goes on being refused.
  await expect(write(false, its)).rejects.toMatchObject({ code: 'SETUP_FAILED' });
  expect(await stored()).toMatchObject({ treeStale: true, writer: 'another' });
  await graph.write.command('MATCH (g:Graph) SET g.writer = null, g.writerUntil = null');
  await write(false);
});

test('one that does not write hears as well that it lost its turn', async () => {
  const command = inTurn({ ...elsewhere(), graph: ofACommand() }, async () => {
    await taking('60000');
    await pause(20_000, null, { ref: false });
  });
  await expect(command).rejects.toMatchObject({ code: 'SETUP_FAILED' });
  expect(await stored()).toMatchObject({ writer: 'another' });
});

test('the turn of long work is kept', async () => {
  await inTurn(elsewhere(), async () => {
    const begun = await until();
    await pause(3_500);
    expect(await until()).toBeGreaterThan(begun);
  });
});
