import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { withGraph } from '../../bin/commands/command.ts';
import { prepareWhenThere } from '../../bin/commands/prepare.ts';
import { BuyergraphError } from '../../src/errors.ts';
import { graphAt, type Graph } from '../../src/graph/graph.ts';
import { BELIEVED_MS, SCHEMA_VERSION } from '../../src/graph/standing.ts';
import { buyergraph } from '../support/command.ts';
import { emptyGraph, testConfig } from '../support/graph.ts';
import { silent } from '../support/imported.ts';
import { serving } from '../support/serving.ts';

const MARK = "MERGE (g:Graph {id: 'graph'}) SET g.restoring = 'old.ndjson.gz'";
const UNMARK = 'MATCH (g:Graph) SET g.restoring = null, g.schema = 1';
const NEXT = SCHEMA_VERSION + 1n;
const NEWER = `MERGE (g:Graph {id: 'graph'}) SET g.schema = ${NEXT}, g.restoring = null`;

let url: string;
/** Of its own, so that what it believes is not what another test made it believe. */
const graph: Graph = graphAt(() => inject('neo4j'));

const ask = async () => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ datasets { id } }' }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };
  return errors ? { error: errors[0] } : { data };
};
const readiness = async () => {
  const response = await fetch(`${url}/readyz`);
  return { ...((await response.json()) as { reason?: string }), status: response.status };
};
const unfit = {
  code: 'DATABASE_UNAVAILABLE',
  message: expect.stringContaining('restored from old.ndjson.gz'),
};

beforeAll(() => emptyGraph());
afterAll(async () => {
  await graph.write.command(UNMARK);
  await graph.close();
});

test('a server answers nothing from a graph that is being restored, and says so', async () => {
  url = await serving(graph);
  expect(await ask()).toEqual({ data: { datasets: [] } });
  await graph.write.command(MARK);
  await expect.poll(ask, { timeout: 3 * BELIEVED_MS }).toMatchObject({
    error: { message: unfit.message, extensions: { code: unfit.code } },
  });
  expect(await readiness()).toMatchObject({ status: 503, reason: unfit.message });
  const csv = await fetch(`${url}/q/coverage.csv`);
  expect(csv.status).toBe(503);
  await graph.write.command(UNMARK);
  await expect.poll(ask, { timeout: 3 * BELIEVED_MS }).toEqual({ data: { datasets: [] } });
  expect(await readiness()).toMatchObject({ status: 200 });
});

test('a command does not work on half of a graph', async () => {
  await graph.write.command(MARK);
  const worked = withGraph(testConfig(), async () => 'worked');
  await expect(worked).rejects.toMatchObject(unfit);
  const { status, out } = await buyergraph('doctor');
  expect({ status, out }).toMatchObject({
    status: 1,
    out: expect.stringContaining('FAIL graph: The graph is being restored from old.ndjson.gz'),
  });
});

test('a server that starts meanwhile waits until the graph is whole', async () => {
  await graph.write.command(MARK);
  const told: string[] = [];
  const wait = (sentence: string): void => void told.push(sentence);
  const prepared = prepareWhenThere(graph, { config: testConfig(), log: silent, wait });
  await expect.poll(() => told).toEqual([unfit.message]);
  await graph.write.command(UNMARK);
  expect(await prepared).toEqual([]);
});

test('a graph that a newer program wrote to is refused by command, start and server alike', async () => {
  await graph.write.command(NEWER);
  const newer = {
    code: 'SETUP_FAILED',
    message: expect.stringContaining(`it is of schema ${NEXT}, this program knows ${SCHEMA_VERSION}`),
  };
  await expect(withGraph(testConfig(), async () => 'worked')).rejects.toMatchObject(newer);
  const starting = prepareWhenThere(graph, { config: testConfig(), log: silent, wait: () => undefined });
  await expect(starting).rejects.toMatchObject(newer);
  await expect(starting).rejects.toBeInstanceOf(BuyergraphError);
  url = await serving(graph);
  await expect.poll(ask, { timeout: 3 * BELIEVED_MS }).toMatchObject({ error: { message: newer.message } });
  const { status, out } = await buyergraph('doctor');
  expect({ status, out }).toMatchObject({
    status: 1,
    out: expect.stringContaining('FAIL graph: This graph was written by'),
  });
});
