import { expect, inject, test } from 'vitest';
import { graphAt } from '../../../src/graph/graph.ts';

test('a run of the tests has a Neo4j of its own that answers', async () => {
  const graph = graphAt(() => inject('neo4j'));
  expect(await graph.answers()).toBe(true);
  await graph.close();
});
