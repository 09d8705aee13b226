import { afterAll, beforeAll, expect, test } from 'vitest';
import { driverFor } from '../../src/graph/driver.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { LABELS, RELATIONSHIPS } from '../../src/graph/model.ts';
import { ensureSchema, schemaCommands } from '../../src/graph/schema.ts';
import { ownGraph } from '../support/own-graph.ts';

// Of its own: a changed schema makes Neo4j forget every plan, those of all other tests too.
let graph: Graph;
beforeAll(async () => {
  graph = await ownGraph();
});
afterAll(() => graph.close());

/** The graph without some of its indexes, in which each schema command fails after what `meanwhile` does. */
async function lacking(meanwhile: (text: string) => Promise<void>): Promise<Graph> {
  const indexes = schemaCommands().filter(({ text }) => text.startsWith('CREATE INDEX'));
  for (const { name } of indexes.slice(-3)) await graph.write.command(`DROP INDEX ${name}`);
  const command: typeof graph.write.command = async (text, params) => {
    if (!text.startsWith('CREATE')) return graph.write.command(text, params);
    await meanwhile(text);
    throw new Error('An equivalent index already exists');
  };
  return { ...graph, read: graph.read, write: { ...graph.write, command } };
}

/** Which of the words of a statement Neo4j says that it does not know. */
async function unknownWords(text: string): Promise<string[]> {
  const driver = driverFor(graph.connection());
  try {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`);
    return summary.gqlStatusObjects
      .map(({ statusDescription }) => statusDescription)
      .filter((said) => said.includes('does not exist'));
  } finally {
    await driver.close();
  }
}

test('what another program creates at the same moment is there, and no failure', async () => {
  expect(await ensureSchema(await lacking((text) => graph.write.command(text)))).toBe(3);
  expect(await ensureSchema(graph)).toBe(0);
});

test('what cannot be created and is not there is a failure', async () => {
  await expect(ensureSchema(await lacking(async () => undefined))).rejects.toThrow(
    'An equivalent index already exists',
  );
  expect(await ensureSchema(graph)).toBe(3);
});

test('every label, type and property of the model is known before anything has it, so that no plan is made twice', async () => {
  const kinds = [...Object.values(LABELS), ...Object.values(RELATIONSHIPS)];
  const properties = [...new Set(kinds.flatMap((kind) => Object.keys(kind.properties)))];
  const [labels, types] = [Object.keys(LABELS).join('|'), Object.keys(RELATIONSHIPS).join('|')];
  expect(
    await unknownWords(`MATCH (n:${labels})-[:${types}]->() RETURN n.${properties.join(', n.')}`),
  ).toEqual([]);
  expect(await unknownWords('MATCH (n:Unheard)-[:OF]->() RETURN n.ever')).toHaveLength(3);
});
