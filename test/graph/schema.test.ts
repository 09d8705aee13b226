import { expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ensureSchema, schemaCommands } from '../../src/graph/schema.ts';
import { emptyGraph } from '../support/graph.ts';

/** A graph without some of its indexes, in which each schema command fails after what `meanwhile` does. */
async function lacking(meanwhile: (graph: Graph, text: string) => Promise<void>): Promise<Graph> {
  const graph = await emptyGraph();
  const indexes = schemaCommands().filter(({ text }) => text.startsWith('CREATE INDEX'));
  for (const { name } of indexes.slice(-3)) await graph.write.command(`DROP INDEX ${name}`);
  const command = async (text: string): Promise<void> => {
    await meanwhile(graph, text);
    throw new Error('An equivalent index already exists');
  };
  return { ...graph, read: graph.read, write: { ...graph.write, command } };
}

test('what another program creates at the same moment is there, and no failure', async () => {
  const graph = await lacking((real, text) => real.write.command(text));
  expect(await ensureSchema(graph)).toBe(3);
  expect(await ensureSchema(graph)).toBe(0);
});

test('what cannot be created and is not there is a failure', async () => {
  const graph = await lacking(async () => undefined);
  await expect(ensureSchema(graph)).rejects.toThrow('An equivalent index already exists');
  expect(await ensureSchema(await emptyGraph())).toBe(3);
});
