import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { emptyGraph } from '../support/graph.ts';

/** As many as the driver has; see src/graph/driver.ts. */
const CONNECTIONS = 8;

test('while all connections are at work the database is busy, not away', { timeout: 30_000 }, async () => {
  const graph = await emptyGraph();
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  const held = Array.from({ length: CONNECTIONS }, () => graph.write.transaction(() => isOver));
  // They have to have their connections before anybody asks for one more.
  await pause(500);
  const asked = graph.reader().read('graph-state', {});
  await expect(asked).rejects.toMatchObject({ code: 'OVERLOADED' });
  end();
  await Promise.all(held);
  await expect(graph.reader().read('graph-state', {})).resolves.toHaveLength(1);
});

test(
  'one operation leaves connections to others, whatever it asks at once',
  { timeout: 30_000 },
  async () => {
    const graph = await emptyGraph();
    await graph.write.transaction(async (tx) => void (await tx.run('tree-stale', { stale: null })));
    const one = graph.reader();
    let ended = 0;
    const many = Array.from({ length: 200 }, async () => {
      await one.read('graph-state', {});
      ended += 1;
    });
    await graph.reader().read('graph-state', {});
    expect(ended).toBeLessThan(100);
    await Promise.all(many);
    expect(one.counters.statements).toBe(200);
  },
);
