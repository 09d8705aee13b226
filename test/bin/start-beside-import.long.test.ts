import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { oneAtATime } from '../../seed/lock.ts';
import { running } from '../support/command.ts';
import { emptyGraph, neo4jVariables } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';

/** A program that is started while another command holds the lock of its folder, until that lets go. */
async function startedBesideAnother() {
  const home = mkdtempSync(join(tmpdir(), 'buyergraph-beside-'));
  const [held, done] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  const other = oneAtATime(home, async () => {
    held.resolve(undefined);
    await done.promise;
  });
  await held.promise;
  const { child } = running(['start'], { ...neo4jVariables(), BUYERGRAPH_HOME: home, PORT: '0' });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    done.resolve(undefined);
    await other;
  });
  let said = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (part: Buffer) => (said += part.toString()));
  const until = async (words: string) => {
    await expect.poll(() => said, { timeout: 120_000, interval: 200 }).toContain(words);
  };
  return { until, said: () => said, letGo: () => done.resolve(undefined) };
}

test('a start on an empty graph waits for the import that is at work, and says so', async () => {
  await emptyGraph();
  const { until, said, letGo } = await startedBesideAnother();
  await until('An import into the empty graph is at work');
  expect(said()).not.toContain('Loaded');
  letGo();
  await until('Loaded      claims@');
});

test('a start on a graph that holds something leaves what is to be put in to the import that is at work', async () => {
  const graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', registerFile([{ slug: 'courts' }])]);
  const { until, said } = await startedBesideAnother();
  await until('Loaded      govuk-organisations@');
  expect(said()).not.toContain('claims@');
});
